// The command `explore`: runs contracts under all schedules near the default, and random ones, and shows a schedule that breaks one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exit_status.hpp"
#include "processes/signals.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace heddle::driver {

struct explore_options {
  std::string contracts;  ///< a glob of facet/contract, or of model/facet/contract
  std::optional<std::string> mutant;
  int bound = 2;         ///< departures from the default schedule
  double budget_s = 60;  ///< for all contracts together
  std::uint64_t seed = 1;
  bool as_json = false;
  std::optional<std::string> replay;    ///< a file with a schedule
  std::optional<std::string> debugger;  ///< for a replay
};

/// `wrong` if a failing schedule was found, `incomplete` if the budget ended before the bound. Throws misuse if no contract matches,
/// there is no such mutant or file, or the models that can be explored were not built.
exit_status explore(const explore_options& options, stop_signals& stop);

}  // namespace heddle::driver
