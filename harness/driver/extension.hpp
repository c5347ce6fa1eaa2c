// Commands that are programs of their own: `heddle NAME` finds `heddle-NAME` beside this executable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace heddle::driver {

/// The names of the commands that lie beside this executable.
std::vector<std::string> extensions();

/// Becomes `heddle-NAME` with the given arguments. Returns only by throwing misuse, where it cannot be
/// started.
[[noreturn]] void become_extension(const std::string& name, const std::vector<std::string>& arguments);

}  // namespace heddle::driver
