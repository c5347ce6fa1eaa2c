// The executables of models within reach, before any has been asked what it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace heddle::driver {

struct candidates {
  std::multimap<std::string, std::filesystem::path> hosts;  ///< by model; one may have several executables
  std::map<std::string, std::string> not_built;             ///< model → reason
};

/// The executables in `folders`. What stands in one folder as not built may well be found in another. Throws misuse for a folder
/// that does not exist (the last one, our own, may).
candidates look_for_hosts(const std::vector<std::filesystem::path>& folders);

/// Where hosts are looked for: `given` on the command line, then HEDDLE_HOSTS, then
/// ../libexec/heddle/hosts of this executable where it is installed, ../hosts where it is built.
std::vector<std::filesystem::path> host_folders(const std::vector<std::string>& given);

}  // namespace heddle::driver
