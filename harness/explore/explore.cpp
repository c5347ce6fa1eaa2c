// The searches, one after the other.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/explore.hpp"

#include <utility>

#include "harness/explore/random_search.hpp"
#include "harness/explore/shrink.hpp"

namespace heddle::explore {
namespace {

constexpr double kept_for_random = 0.1;
constexpr long random_schedules = 1000;
/// A failure that has been found is worth some time beyond the budget.
constexpr double shrinking_s = 5;

}  // namespace

finding replay(const trial& what, const schedule& along) {
  follower length(along);
  what(length);
  recorder chosen(along, length.choices().size());
  auto judged = what(chosen);
  return {{along, std::move(judged)}, chosen.steps()};
}

exploration explore(const trial& what, const request& asked) {
  exploration done;
  const time_limit all(asked.budget_s);
  bounded_search near(what);
  auto failed = near.run(asked.bound, time_limit(asked.budget_s * (1 - kept_for_random)));
  done.bounded = near.covered();
  const bool has_choices = done.bounded.longest > 0;
  if (!failed && has_choices) {
    failed = random_search(what, asked.seed, random_schedules, done.bounded.longest, all, done.random);
    if (failed) failed = shrunk(what, std::move(*failed), time_limit(shrinking_s));
  }
  if (failed) done.found = replay(what, failed->along);
  return done;
}

}  // namespace heddle::explore
