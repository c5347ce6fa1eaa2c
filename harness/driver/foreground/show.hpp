// Records and verdicts as readable text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <string>

namespace heddle::driver {

/// One line for each field of a record or verdict: its name, and its value with the unit if it has one. Null fields are left out.
std::string readable(const json& record);

}  // namespace heddle::driver
