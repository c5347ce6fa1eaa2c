// All models within reach: the hosts that were found, and those that could not be built or do not answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "processes/signals.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace heddle::driver {

/// Hosts in the order of their models' names.
struct catalogue {
  std::vector<host> hosts;
  std::map<std::string, std::string> not_built;  ///< model → reason
  std::map<std::string, std::string> broken;     ///< model → what is wrong with its host

  const host& of(const std::string& model) const;
  /// Both kinds of model that give no numbers, as a run's `not_built` names them.
  std::map<std::string, std::string> missing() const;
};

/// Where hosts are looked for: `given` on the command line, then HEDDLE_HOSTS, then
/// ../libexec/heddle/hosts of this executable where it is installed, ../hosts where it is built.
std::vector<std::filesystem::path> host_folders(const std::vector<std::string>& given);

/// Looks for hosts in `folders` and asks each for its list. Hosts that do not answer as the protocol says go
/// to `broken`. Throws misuse for a folder that does not exist (the last one, our own, may) and for a model
/// with two hosts, and incomplete if asked to stop.
catalogue discover(const std::vector<std::filesystem::path>& folders, stop_signals& stop);

}  // namespace heddle::driver
