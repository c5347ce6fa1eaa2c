// Commands that are separate programs: `heddle NAME` runs `heddle-NAME` from this executable's folder.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace heddle::driver {

/// The names of the commands in this executable's folder.
std::vector<std::string> extensions();

/// Replaces this process by `heddle-NAME` with the given arguments (exec). Throws misuse if it can't be started.
[[noreturn]] void become_extension(const std::string& name, const std::vector<std::string>& arguments);

}  // namespace heddle::driver
