// What is measured twice, before and after a run, and the warnings that follow from it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environment/environment.hpp"

#include <optional>

namespace heddle::driver {

/// How long control groups have kept us from running since they were made; nothing where none says so.
std::optional<double> throttled_seconds(const facts_root& root);

void add_warning_of_steal(environment& record, double percent);
void add_warning_of_throttling(environment& record, double seconds);

}  // namespace heddle::driver
