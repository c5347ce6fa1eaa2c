// The path of this executable, from which hosts and extensions are found.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace heddle::driver {

/// The path of the running executable, links resolved.
inline std::filesystem::path own_path() { return std::filesystem::read_symlink("/proc/self/exe"); }

}  // namespace heddle::driver
