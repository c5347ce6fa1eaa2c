// Runs a model along a schedule, and notes what else could have been chosen, or what happened.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "harness/explore/schedule.hpp"
#include "models/facets/chooser.hpp"

namespace heddle::explore {

/// Follows a schedule; a departure to a choice that isn't there (the schedule is of another program) is not made.
class follower : public chooser {
 public:
  explicit follower(const schedule& along) : along_(along) {}
  std::size_t choose(const choice_point& at) override;
  /// As of the choice_point.
  struct seen_point {
    std::uint16_t choices, free_choices;
    std::uint64_t state;
  };
  const std::vector<seen_point>& points() const { return points_; }

 private:
  const schedule& along_;
  std::size_t next_ = 0;
  std::vector<seen_point> points_;
};

struct noted_step {
  step taken;
  bool departs;       ///< it was chosen against the default
  bool after_others;  ///< steps before it were left out
};

/// Follows it and keeps the steps; of a long run with that number of `choices`, the first and the last ones.
class recorder final : public follower {
 public:
  recorder(const schedule& along, std::size_t choices) : follower(along), expected_(choices) {}
  std::size_t choose(const choice_point& at) override;
  bool listens() const override;
  void happened(const step& s) override;
  const std::vector<noted_step>& steps() const { return steps_; }

 private:
  static constexpr std::size_t first = 200, last = 300;
  const std::size_t expected_;
  bool departs_ = false;
  mutable bool left_out_ = false;
  std::vector<noted_step> steps_;
};

}  // namespace heddle::explore
