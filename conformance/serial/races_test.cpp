// Races that need a unit, or time, to come between two steps of an operation are found, with the fewest departures, and found again.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "conformance/altered.hpp"
#include "conformance/contracts/bounded_semaphore/loses_nothing_at_expiry.hpp"
#include "conformance/contracts/condition/grants_in_time.hpp"
#include "conformance/contracts/event/grants_in_time.hpp"
#include "conformance/contracts/mutex/excludes.hpp"
#include "conformance/contracts/semaphore/excludes.hpp"
#include "conformance/contracts/semaphore/grants_in_time.hpp"
#include "conformance/serial/model.hpp"
#include "conformance/serial/races.hpp"
#include "harness/explore/explore.hpp"
#include "harness/host/enrol_contract.hpp"

namespace heddle {
namespace {

template <template <class> class Race> using racing = conformance::altered<Race, models::serial>;

template <class M, class C> explore::trial trial_of() {
  return [](chooser& by) -> verdict {
    try {
      return hold_to<M, C>({.chooser = &by}, few);
    } catch (const std::exception& e) { return fail_verdict("{}", e.what()); }
  };
}

/// Without a limit of time that would ever be reached; a departure is needed, so the default schedule passes.
template <class M, class C> void expect_found(std::size_t most_departures) {
  const auto trial = trial_of<M, C>();
  const auto done = explore::explore(trial, {.bound = static_cast<int>(most_departures), .budget_s = 3000});
  ASSERT_TRUE(done.found);
  const auto& found = done.found->what;
  EXPECT_GE(found.along.size(), 1U);
  EXPECT_LE(found.along.size(), most_departures);
  EXPECT_EQ(explore::replay(trial, found.along).what.judged.reason, found.judged.reason);
}

TEST(races, a_notification_before_the_waiter_is_queued) {
  using M = racing<races::late_condition>;
  expect_found<M, contracts::condition::grants_in_time<M>>(3);
}
TEST(races, an_acquire_between_reading_and_writing) {
  using M = racing<races::torn_semaphore>;
  expect_found<M, contracts::semaphore::excludes<M>>(2);
}
TEST(races, a_limit_that_passes_between_grant_and_return) {
  using M = racing<races::punctual_semaphore>;
  expect_found<M, contracts::bounded_semaphore::loses_nothing_at_expiry<M>>(2);
}
TEST(races, a_set_between_looking_and_waiting) {
  using M = racing<races::looking_event>;
  expect_found<M, contracts::event::grants_in_time<M>>(2);
}
TEST(races, two_units_that_find_a_mutex_free) {
  using M = racing<races::polite_mutex>;
  expect_found<M, contracts::mutex::excludes<M>>(2);
}

TEST(races, an_honest_semaphore_has_none_with_one_preemption) {
  using M = models::serial;
  const auto trial = trial_of<M, contracts::semaphore::grants_in_time<M>>();
  const auto done = explore::explore(trial, {.bound = 1, .budget_s = 3000});
  EXPECT_FALSE(done.found);
  EXPECT_TRUE(done.complete(1));
}

}  // namespace
}  // namespace heddle
