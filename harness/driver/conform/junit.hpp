// Verdicts as JUnit XML, which CI systems read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.hpp"

#include <string>
#include <vector>

namespace heddle::driver {

/// One suite for each model. A required contract that is broken is a failure (`fail`) or an error (`hang`, `crash`). Contracts
/// that are absent, unknown, known failures, or broken and only `interesting` are skipped, with the reason.
std::string junit_text(const std::vector<json>& verdicts);

}  // namespace heddle::driver
