// The time that control groups throttled this process, and the warnings of it and of steal time during a run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environment/environment.hpp"

#include <optional>

namespace heddle::driver {

/// How long this process's control groups have been throttled since they were made; nullopt if that is not known.
std::optional<double> throttled_seconds(const facts_root& root);

void add_warning_of_steal(environment& record, double percent);
void add_warning_of_throttling(environment& record, double seconds);

}  // namespace heddle::driver
