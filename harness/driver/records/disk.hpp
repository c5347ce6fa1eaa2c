// Writing to disk so that a reader never sees half of anything.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace heddle::driver {

/// Throws what a failed operation on `file` amounts to, with `error` of errno: incomplete if the disk is full
/// or broken, misuse for everything that somebody has to set up differently.
[[noreturn]] void throw_disk_error(const std::string& doing, const std::filesystem::path& file, int error);

/// Replaces `file` as a whole by `content`, or leaves it alone and throws as throw_disk_error does. What is
/// written goes to `file`.part first; a failure removes it, and one left over by a killed driver is
/// overwritten. A device or a pipe is written to as it is.
void write_whole(const std::filesystem::path& file, std::string_view content);

/// Makes `link` point at `target`, replacing what it pointed at before in one step.
void point_link(const std::filesystem::path& link, const std::filesystem::path& target);

}  // namespace heddle::driver
