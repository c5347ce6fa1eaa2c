// All models within reach: the hosts that were found, and those that could not be built or do not answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"
#include "hosts/search.hpp"
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

/// Whether a reason in missing() is that of a broken host.
bool is_of_broken_host(const std::string& reason);

/// Looks for hosts in `folders`, asks each for its list, and makes one of those that are of one model (merge.hpp). A model with a
/// host that does not answer as the protocol says goes to `broken`. Throws misuse for a folder that does not exist (the last one,
/// our own, may) and for a model of which two hosts list the same, and incomplete if asked to stop.
catalogue discover(const std::vector<std::filesystem::path>& folders, stop_signals& stop);

}  // namespace heddle::driver
