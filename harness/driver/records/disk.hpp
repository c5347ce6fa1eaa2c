// Writes files so that a reader never sees a half-written one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace heddle::driver {

/// Throws for a failed operation on `file`, with `error` from errno: incomplete if the disk is full or broken, misuse for
/// everything that the user has to set up differently.
[[noreturn]] void throw_disk_error(const std::string& doing, const std::filesystem::path& file, int error);

/// Replaces `file` by `content` atomically, or leaves it unchanged and throws as throw_disk_error does. Writes to `file`.part
/// first, which is removed on failure; one left over by a killed driver is overwritten. A device or a pipe is written to
/// directly.
void write_whole(const std::filesystem::path& file, std::string_view content);

/// Makes `link` point at `target`, atomically.
void point_link(const std::filesystem::path& link, const std::filesystem::path& target);

}  // namespace heddle::driver
