// A hash that shows whether a host's executable has changed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace heddle::driver {

/// The 64-bit FNV-1a hash of the file's bytes in hexadecimal. Enough to notice an accidental rebuild; no protection against
/// deliberate deception. Throws std::system_error if the file can't be read.
std::string fingerprint(const std::filesystem::path& file);

}  // namespace heddle::driver
