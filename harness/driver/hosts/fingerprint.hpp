// Tells whether a host is still the executable that it was.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace heddle::driver {

/// The 64-bit FNV-1a hash of the file's bytes in hexadecimal. Enough to notice a rebuild by accident; no
/// defence against somebody who means to deceive. Throws std::system_error where the file can't be read.
std::string fingerprint(const std::filesystem::path& file);

}  // namespace heddle::driver
