// A schedule as a picture: who did what when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "harness/explore/follower.hpp"

namespace heddle::explore {

/// A line for each step and a column for each unit, with where the unit is after the step: file, line and operation, and the line that
/// called it. `*` marks a step that was chosen against the default.
std::vector<std::string> picture(const std::vector<noted_step>& steps);

}  // namespace heddle::explore
