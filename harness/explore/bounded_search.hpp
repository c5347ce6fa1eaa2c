// All schedules with no more than so many departures from the default.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "harness/explore/schedule.hpp"
#include "harness/explore/trial.hpp"

namespace heddle::explore {

/// What a search has run. `completed` is the largest bound of which every schedule was run, or none.
struct coverage {
  long schedules = 0;
  std::size_t longest = 0;  ///< the most choice points of a run
  std::optional<int> completed{};
};

struct failure {
  schedule along;
  verdict judged;
};

/// Runs first the default schedule, then every schedule with one departure, with two, and so on up to `bound`, until one does not
/// pass or the time is over. So what is found has the fewest departures possible.
///
/// Each schedule is run once for each bound: its departures are made in order, each at one of the choice points that the run with
/// those before it has shown.
class bounded_search {
 public:
  explicit bounded_search(trial what) : what_(std::move(what)) {}
  std::optional<failure> run(int bound, const time_limit& until);
  const coverage& covered() const { return covered_; }

 private:
  /// All schedules that begin with `prefix` and have `more` further departures; false if the time is over or one has failed.
  bool extend(schedule& prefix, int more, const time_limit& until);

  trial what_;
  coverage covered_;
  std::optional<failure> found_;
};

}  // namespace heddle::explore
