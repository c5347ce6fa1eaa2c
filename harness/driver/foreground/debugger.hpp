// Runs a host under a debugger that owns the terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exit_status.hpp"
#include "processes/supervisor.hpp"

#include <string>

namespace heddle::driver {

/// Runs `debugger` (found on PATH, split at spaces) with the host's command appended, without a deadline. Ctrl-C is left to the
/// debugger. Processes that it leaves behind are killed. Throws misuse if there is no such program.
exit_status debug(const std::string& debugger, const command& host);

}  // namespace heddle::driver
