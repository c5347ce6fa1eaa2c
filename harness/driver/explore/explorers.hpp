// The hosts whose models let an explorer choose what runs next.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/signals.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// One contract on one of those models, or on a mutant of it.
struct explorable {
  std::string model;              ///< stepped, serial
  std::string contract;           ///< facet/contract
  std::vector<std::string> host;  ///< the words that call it, before what is asked
};

/// The contracts that match the glob; of the mutant, if one is given. Throws misuse if there are none, with the reason.
std::vector<explorable> find_explorable(const std::string& contracts, const std::optional<std::string>& mutant,
                                        stop_signals& stop);

}  // namespace heddle::driver
