// All models: the hosts that were found, and the models whose host could not be built or does not answer.
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
  /// The models of `not_built` and `broken`, with reasons, as `not_built` of a run lists them.
  std::map<std::string, std::string> missing() const;
  std::vector<std::string> broken_models() const;
};

/// Looks for hosts in `folders`, asks each for its list, and merges those of one model (merge.hpp). A model with a host that
/// violates the protocol goes to `broken`. Throws misuse if a folder does not exist (the last one, the installation's own, need
/// not) or two hosts of a model list the same cell or contract, and incomplete if asked to stop.
catalogue discover(const std::vector<std::filesystem::path>& folders, stop_signals& stop);

}  // namespace heddle::driver
