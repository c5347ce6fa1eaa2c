// The searches, one after the other.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/explore.hpp"

#include <algorithm>
#include <utility>

#include "harness/explore/random_search.hpp"
#include "harness/explore/shrink.hpp"

namespace heddle::explore {
namespace {

constexpr double for_departures = 0.5, kept_for_random = 0.1;
constexpr long random_schedules = 1000;
/// A failure that has been found is worth some time beyond the budget.
constexpr double shrinking_s = 5;

std::optional<failure> bounded_run(const trial& what, bounded by, int bound, const time_limit& until,
                                   coverage& covered) {
  bounded_search search(what, by);
  auto failed = search.run(bound, until);
  covered = search.covered();
  return failed;
}

}  // namespace

finding replay(const trial& what, const schedule& along) {
  follower length(along);
  what(length);
  recorder chosen(along, length.points().size());
  auto judged = what(chosen);
  return {{along, std::move(judged)}, chosen.steps()};
}

exploration explore(const trial& what, const request& asked) {
  exploration done;
  const time_limit all(asked.budget_s);
  const time_limit near(asked.budget_s * for_departures), bounds(asked.budget_s * (1 - kept_for_random));
  auto failed = bounded_run(what, bounded::departures, asked.bound, near, done.departures);
  if (!failed) {
    failed = bounded_run(what, bounded::preemptions, asked.bound, bounds, done.preemptions);
    const auto longest = std::max(done.departures.longest, done.preemptions.longest);
    if (!failed && longest > 0) failed = random_search(what, asked.seed, random_schedules, longest, all, done.random);
    if (failed) failed = shrunk(what, std::move(*failed), time_limit(shrinking_s));
  }
  if (failed) done.found = replay(what, failed->along);
  return done;
}

}  // namespace heddle::explore
