// Looks for a schedule under which something does not pass: all that are near the default, then random ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "harness/explore/bounded_search.hpp"
#include "harness/explore/follower.hpp"

namespace heddle::explore {

struct request {
  int bound = 2;           ///< of departures, then of preemptions
  double budget_s = 10;    ///< for all of it
  std::uint64_t seed = 1;  ///< of the random schedules
};

/// A failing schedule and what happens along it.
struct finding {
  failure what;
  std::vector<noted_step> steps;
};

struct exploration {
  coverage departures, preemptions, random;
  std::optional<finding> found{};
  bool complete(int bound) const { return preemptions.completed == bound; }
};

/// First the schedules with few departures, which are soon run; they have at most half of the budget. Then those with few preemptions,
/// of which there are many more. A tenth of the budget is kept for random schedules, of which there are at most 1000.
exploration explore(const trial& what, const request& asked);

/// What happens along a schedule, whether it passes or not.
finding replay(const trial& what, const schedule& along);

}  // namespace heddle::explore
