// What Heddle's own outside programs answer: a JSON object on a line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "harness/outside/outside_program.hpp"

namespace heddle {

/// Waits for the program's next line. Throws std::runtime_error with its own words if it is {"error": …}, and with the line
/// if it is no JSON object at all.
nlohmann::json answer_of(outside_program& program);

}  // namespace heddle
