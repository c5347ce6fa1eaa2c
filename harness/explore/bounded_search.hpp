// All schedules that are within a bound.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "harness/explore/follower.hpp"
#include "harness/explore/schedule.hpp"
#include "harness/explore/trial.hpp"

namespace heddle::explore {

/// What is bounded: all departures from the default schedule, or only those that preempt a unit or let time pass before its turn, so
/// that any unit may be next after each wait and each end.
enum class bounded { departures, preemptions };

/// What a search has run. `completed` is the largest bound of which every schedule was run, or none.
struct coverage {
  long schedules = 0;
  long merged = 0;          ///< of those, the ones that came to a state from which all had been run
  std::size_t longest = 0;  ///< the most choice points of a run
  std::optional<int> completed{};
};

struct failure {
  schedule along;
  verdict judged;
};

/// Runs every schedule of bound 0, then of 1, and so on up to `bound`, until one does not pass or the time is over. So what is found
/// has as few of what is bounded as possible.
///
/// Each schedule is run once for each bound: its departures are made in order, each at one of the choice points that the run with
/// those before it has shown. Where the program tells its states, nothing is run twice from the same state.
class bounded_search {
 public:
  bounded_search(trial what, bounded by) : what_(std::move(what)), by_(by) {}
  std::optional<failure> run(int bound, const time_limit& until);
  const coverage& covered() const { return covered_; }

 private:
  /// All schedules that begin with `prefix` and have `more` further ones of what is bounded; false if the time is over or one failed.
  bool extend(schedule& prefix, int more, const time_limit& until);
  bool passes(const schedule& prefix, follower& along);
  bool known(std::uint64_t state, int more);
  int cost(const follower::seen_point& at, std::size_t choice) const {
    return by_ == bounded::departures || choice >= at.free_choices ? 1 : 0;
  }

  /// More would not fit into memory.
  static constexpr std::size_t most_states = 4'000'000;

  trial what_;
  bounded by_;
  coverage covered_;
  std::optional<failure> found_;
  std::unordered_map<std::uint64_t, int>
      explored_;  ///< states, and how much of what is bounded could still be spent there
};

}  // namespace heddle::explore
