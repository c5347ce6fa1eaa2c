// Verdicts as JUnit XML, which continuous integration understands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

/// One suite for each model. A broken contract is a failure (`fail`) or an error (`hang`, `crash`); what is
/// absent, unknown, known to fail, or merely interesting is skipped, with its reason.
std::string junit_text(const std::vector<json>& verdicts);

}  // namespace heddle::driver
