// Records and verdicts for people.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <string>

namespace heddle::driver {

/// One line for each thing that a record or a verdict knows: its name, and its value with a unit where there
/// is one. What is null is left out.
std::string readable(const json& record);

}  // namespace heddle::driver
