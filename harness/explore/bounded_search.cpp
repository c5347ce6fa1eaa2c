// Depth-first search over departures, one bound after the other.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/bounded_search.hpp"

#include <algorithm>

namespace heddle::explore {

bool bounded_search::passes(const schedule& prefix, follower& along) {
  auto judged = what_(along);
  covered_.longest = std::max(covered_.longest, along.points().size());
  if (judged.word == "pass") return true;
  found_ = {prefix, std::move(judged)};
  return false;
}

/// Whether all has been run from that state, as far as `more` goes. If not, it is about to be.
bool bounded_search::known(std::uint64_t state, int more) {
  if (state == 0) return false;
  if (const auto found = explored_.find(state); found != explored_.end()) {
    if (found->second >= more) return true;
    found->second = more;
  } else if (explored_.size() < most_states) {
    explored_.emplace(state, more);
  }
  return false;
}

bool bounded_search::extend(schedule& prefix, int more, const time_limit& until) {
  if (until.over()) return false;
  follower along(prefix);
  if (!passes(prefix, along)) return false;
  covered_.schedules += more == 0;
  for (auto at = prefix.empty() ? 0 : prefix.back().at + 1; at < along.points().size(); ++at) {
    const auto point = along.points()[at];
    if (known(point.state, more)) {
      covered_.merged += more == 0;
      return true;
    }
    for (std::size_t choice = 1; choice < point.choices; ++choice) {
      const int left = more - cost(point, choice);
      if (left < 0) break;  // the free choices come first
      prefix.push_back({at, choice});
      const bool goes_on = extend(prefix, left, until);
      prefix.pop_back();
      if (!goes_on) return false;
    }
  }
  return true;
}

std::optional<failure> bounded_search::run(int bound, const time_limit& until) {
  for (int now = 0; now <= bound; ++now) {
    schedule prefix;
    if (!extend(prefix, now, until)) break;
    covered_.completed = now;
  }
  return found_;
}

}  // namespace heddle::explore
