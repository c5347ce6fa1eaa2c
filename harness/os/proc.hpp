// Reading /proc so that what can't be looked at is not taken for nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <vector>

namespace heddle::os {

/// What is not there or not to be read tells nothing, and a process may go while it is looked at: the stream is then bad, the list
/// empty. But where there is nothing left to look with (descriptors, memory), zeros would pass for figures: std::system_error.
std::ifstream open_proc(const std::filesystem::path& file);
std::vector<std::filesystem::path> entries_of_proc(const std::filesystem::path& folder);

}  // namespace heddle::os
