// The executables of models, found by their file names.
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

/// The executables in `folders`. A model that one folder notes as not built may be found in another. Throws misuse if a folder
/// does not exist (the last one, the installation's own, need not).
candidates look_for_hosts(const std::vector<std::filesystem::path>& folders);

/// Where hosts are looked for: in the folders `given` on the command line, then in those of HEDDLE_HOSTS, then, relative to this
/// executable, in ../libexec/heddle/hosts if installed, otherwise in ../hosts.
std::vector<std::filesystem::path> host_folders(const std::vector<std::string>& given);

}  // namespace heddle::driver
