// Makes the choices of a schedule.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/follower.hpp"

#include <utility>

namespace heddle::explore {

std::size_t follower::choose(const choice_point& at) {
  const auto point = points_.size();
  points_.push_back(
      {static_cast<std::uint16_t>(at.choices()), static_cast<std::uint16_t>(at.free_choices()), at.state});
  if (next_ == along_.size() || along_[next_].at != point) return 0;
  const auto choice = along_[next_++].choice;
  return choice < at.choices() ? choice : 0;
}

std::size_t recorder::choose(const choice_point& at) {
  const auto choice = follower::choose(at);
  departs_ = choice > 0;
  return choice;
}

bool recorder::listens() const {
  const auto at = points().size();
  const bool wanted = at <= first || at + last >= expected_;
  const bool kept = wanted && steps_.size() < first + last;  // a unit that spins alone makes steps without choices
  left_out_ = left_out_ || !kept;
  return kept;
}

void recorder::happened(const step& s) {
  steps_.push_back({s, std::exchange(departs_, false), std::exchange(left_out_, false)});
}

}  // namespace heddle::explore
