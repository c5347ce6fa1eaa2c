// Depth-first search over departures, one bound after the other.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/bounded_search.hpp"

#include <algorithm>

#include "harness/explore/follower.hpp"

namespace heddle::explore {

bool bounded_search::extend(schedule& prefix, int more, const time_limit& until) {
  if (until.over()) return false;
  follower along(prefix);
  auto judged = what_(along);
  covered_.schedules += more == 0;
  covered_.longest = std::max(covered_.longest, along.choices().size());
  if (judged.word != "pass") {
    found_ = {prefix, std::move(judged)};
    return false;
  }
  if (more == 0) return true;
  for (auto at = prefix.empty() ? 0 : prefix.back().at + 1; at < along.choices().size(); ++at) {
    for (std::size_t choice = 1; choice < along.choices()[at]; ++choice) {
      prefix.push_back({at, choice});
      const bool goes_on = extend(prefix, more - 1, until);
      prefix.pop_back();
      if (!goes_on) return false;
    }
  }
  return true;
}

std::optional<failure> bounded_search::run(int bound, const time_limit& until) {
  for (int departures = 0; departures <= bound; ++departures) {
    schedule prefix;
    if (!extend(prefix, departures, until)) break;
    covered_.completed = departures;
  }
  return found_;
}

}  // namespace heddle::explore
