// What an exploration has found: in words, and in a file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <string>

namespace heddle::driver {

/// One line, and below it the picture of a failing schedule.
std::string told(const json& exploration);

/// Keeps the failing schedule in results/schedules/, for --replay, and gives the file's name.
std::string keep_schedule(const json& exploration);

}  // namespace heddle::driver
