// The answers of Heddle's outside programs: one JSON object per line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "harness/outside/outside_program.hpp"

namespace heddle {

/// Waits for the program's next line. Throws std::runtime_error, with the program's text if the line is {"error": …}, and with
/// the line itself if it is not a JSON object.
nlohmann::ordered_json answer_of(outside_program& program);

}  // namespace heddle
