// Reads /proc so that an exhausted resource is not mistaken for a missing file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <vector>

namespace heddle::os {

/// A file that is missing or unreadable is no error, since a process may end at any time: the stream is then bad, the list empty.
/// But if descriptors or memory are exhausted, zeros would be taken for figures, so these functions throw std::system_error.
std::ifstream open_proc(const std::filesystem::path& file);
/// The file `stat` of a process or thread from its third field, the state, since the second, the program's name, may contain any
/// character (proc(5)).
std::istringstream open_stat(const std::filesystem::path& folder);
/// How many processes and threads the kernel has made, on the whole machine; 0 if it doesn't tell.
std::int64_t forks_since_boot();
/// How long the calling thread has waited for a processor while it could have run; empty if the kernel doesn't tell, as of a thread that
/// has only begun.
std::optional<std::int64_t> waited_for_processor_ns();
std::vector<std::filesystem::path> entries_of_proc(const std::filesystem::path& folder);

}  // namespace heddle::os
