// What every model has to bear, of either colour, beyond the contracts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <climits>
#include <exception>
#include <stdexcept>
#include <string>
#include <system_error>

#include "models/facets/facets.hpp"

/// A model's test defines `under_test` as the model and includes this.
namespace heddle::every_model_tests {

using M = under_test;

struct empty_semaphore : M::semaphore {
  empty_semaphore() : M::semaphore(0) {}
};
struct state {
  empty_semaphore permits;
  M::condition::mutex_type guarded;
  M::condition changed;
  M::semaphore full{LONG_MAX};
  long count = 0;
  bool said = false;
};
using refers = ref<state>;

/// Runs a body on a model of its own and gives the state that it left.
template <class Body, class Check> void run(Body body, Check check) {
  M::runtime runtime{setting{.workers = 2}};
  const auto shared = make<state>(runtime.root());
  runtime.run(body, refers(shared));
  check(*shared);
}

constexpr int often = 1000;

task<M> release_many(M, refers s) {
  for (int i = 0; i < often; ++i) s->permits.release(INT_MAX);
  s->count = s->permits.try_acquire();
  RETURN();
}
// If each permit cost a call, this would not end in hours.
TEST(every_model, a_release_of_many_permits_costs_what_waking_the_waiters_costs) {
  run(release_many, [](const state& s) { EXPECT_EQ(s.count, 1); });
}

task<M> notify_many(M, refers s) {
  for (int i = 0; i < often; ++i) s->changed.notify_n(INT_MAX);
  for (int i = 0; i < often; ++i) s->changed.notify_n(-1);
  RETURN();
}
TEST(every_model, a_notification_of_many_costs_what_waking_the_waiters_costs) {
  run(notify_many, [](const state&) {});
}

task<M> release_beyond_the_count(M, refers s) {
  try {
    s->full.release();
  } catch (const std::invalid_argument&) { s->said = true; }
  s->count = s->full.try_acquire();
  RETURN();
}
TEST(every_model, a_release_beyond_what_the_count_holds_is_an_error_that_changes_nothing) {
  run(release_beyond_the_count, [](const state& s) {
    EXPECT_TRUE(s.said);
    EXPECT_EQ(s.count, 1);
  });
}

task<M> join_nothing(M, refers s) {
  const M::handle<int> none;
  try {
    none.id();
  } catch (const std::system_error& e) { s->said = e.code() == std::errc::no_such_process; }
  AWAIT(none.join());
  RETURN();
}
TEST(every_model, a_handle_that_names_no_unit_says_so) {
  bool thrown = false, said = false;
  try {
    M::runtime runtime{setting{}};
    const auto shared = make<state>(runtime.root());
    try {
      runtime.run(join_nothing, refers(shared));
    } catch (...) {
      said = shared->said;
      throw;
    }
  } catch (const std::system_error& e) { thrown = e.code() == std::errc::no_such_process; }
  EXPECT_TRUE(thrown);
  EXPECT_TRUE(said);
}

task<M> fail_early(M, refers s) {
  s->said = std::current_exception() == nullptr && std::uncaught_exceptions() == 0;
  throw std::runtime_error("the child's own");
  RETURN();
}
task<M> spawn_while_handling(M m, refers s) {
  typename M::group g(m);
  M::handle<void> child;
  try {
    throw std::logic_error("the spawner's");
  } catch (const std::logic_error&) {
    child = g.spawn(fn<fail_early>, s);
    s->count = std::current_exception() != nullptr;
  }
  AWAIT(g.join());
  RETURN();
}
TEST(every_model, a_unit_that_is_spawned_while_an_exception_is_handled_begins_without_it) {
  M::runtime runtime{setting{.workers = 2}};
  const auto shared = make<state>(runtime.root());
  std::string failure;
  try {
    runtime.run(spawn_while_handling, refers(shared));
  } catch (const task_failed& e) { failure = e.what(); }
  EXPECT_EQ(failure, "the child's own");
  EXPECT_TRUE(shared->said);
  EXPECT_EQ(shared->count, 1);
}

}  // namespace heddle::every_model_tests
