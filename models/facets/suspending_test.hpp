// What every suspending model has to bear, beyond the contracts: many of everything, and units that wait for ever.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "models/facets/facets.hpp"

// NOLINTBEGIN(misc-definitions-in-headers): one source of a program includes this.
/// A model's test defines `under_test` as the model and includes this.
namespace heddle::suspending_tests {

using M = under_test;

struct state {
  M::event first, second;
  M::mutex section;
  M::condition::mutex_type guarded;
  M::condition changed;
  long count = 0, destroyed = 0;
};
using refers = ref<state>;

/// Runs a body on a model of its own and gives what it left.
template <class Body> void run(Body body, long expected) {
  M::runtime runtime{setting{}};
  const auto shared = make<state>(runtime.root());
  runtime.run(body, refers(shared));
  EXPECT_EQ(shared->count, expected);
}

constexpr int million = 1'000'000;

task<M, int> ready(int value) { RETURN(value); }
task<M> await_often(M, refers s) {
  for (int i = 0; i < million; ++i) {
    const int one = AWAIT(ready(1));
    s->count += one;
  }
  RETURN();
}
TEST(suspending, a_million_ready_awaits_take_no_stack) { run(await_often, million); }

task<M> lock_often(M, refers s) {
  for (int i = 0; i < million; ++i) {
    AWAIT(s->section.lock());
    ++s->count;
    s->section.unlock();
  }
  RETURN();
}
TEST(suspending, a_million_locks_take_no_stack) { run(lock_often, million); }

task<M> end_at_once(M, refers s) {
  ++s->count;
  RETURN();
}
task<M> spawn_many(M m, refers s) {
  typename M::group g(m);
  for (int i = 0; i < million / 10; ++i) g.spawn(fn<end_at_once>, s);
  AWAIT(g.join());
  RETURN();
}
task<M> spawn_often(M m, refers s) {
  for (int i = 0; i < 10; ++i) AWAIT(spawn_many(m, s));
  RETURN();
}
TEST(suspending, a_million_units_end_at_once) { run(spawn_often, million); }

task<M> wait_for_event(M, refers s) {
  AWAIT(s->first.wait());
  ++s->count;
  RETURN();
}
task<M> free_many(M m, refers s) {
  typename M::group g(m);
  for (int i = 0; i < million / 10; ++i) g.spawn(fn<wait_for_event>, s);
  AWAIT(m.yield());
  s->first.set();
  AWAIT(g.join());
  RETURN();
}
TEST(suspending, one_set_frees_a_hundred_thousand) { run(free_many, million / 10); }

/// Each unit spawns the next and joins it.
task<M> chain(M m, refers s, int left) {
  ++s->count;
  typename M::group g(m);
  if (left > 1) g.spawn(fn<chain>, s, left - 1);
  AWAIT(g.join());
  RETURN();
}
task<M> chain_all(M m, refers s) { return chain(m, s, million / 10); }
TEST(suspending, a_chain_of_a_hundred_thousand_spawners) { run(chain_all, million / 10); }

task<M> call_down(refers s, int left) {
  if (left > 0) AWAIT(call_down(s, left - 1));
  ++s->count;
  RETURN();
}
task<M> call_deep(M, refers s) { return call_down(s, million / 10 - 1); }
TEST(suspending, awaits_nest_a_hundred_thousand_deep) { run(call_deep, million / 10); }

/// Counts its end in the state that it refers to.
struct witness {
  refers s;
  ~witness() { ++s->destroyed; }
};
task<M> hold_and_wait(M, refers s) {
  const witness here{s};
  AWAIT(s->section.lock());
  AWAIT(s->first.wait());
  s->section.unlock();
  RETURN();
}
task<M> wait_notified(M, refers s) {
  const witness here{s};
  AWAIT(s->guarded.lock());
  AWAIT(s->changed.wait(s->guarded));
  RETURN();
}
/// Its units refer to state in its own frame.
task<M> nest_and_wait(M m, refers s) {
  const witness here{s};
  const auto own = make<state>(m);
  typename M::group g(m);
  g.spawn(fn<wait_notified>, own);
  g.spawn(fn<hold_and_wait>, own);
  AWAIT(g.join());
  RETURN();
}
task<M> lock_up(M m, refers s) {
  const witness here{s};
  typename M::group g(m);
  for (int i = 0; i < 3; ++i) g.spawn(fn<hold_and_wait>, s);
  g.spawn(fn<nest_and_wait>, s);
  g.spawn(fn<wait_notified>, s);
  const bool set = AWAIT(s->second.wait_for(std::chrono::milliseconds(1)));  // all others wait by then
  s->count += set;
  AWAIT(g.join());
  RETURN();
}
TEST(suspending, a_deadlock_is_told_and_its_frames_destroyed) {
  M::runtime runtime{setting{}};
  const auto shared = make<state>(runtime.root());
  try {
    runtime.run(lock_up, refers(shared));
    FAIL() << "it ended";
  } catch (const std::runtime_error& e) {
    EXPECT_EQ(std::string(e.what()).rfind("deadlock: every task waits and nothing can wake one", 0), 0U) << e.what();
  }
  EXPECT_EQ(shared->destroyed, 6);
  runtime.run(end_at_once, refers(shared));
  EXPECT_EQ(shared->count, 1);
}

task<M> fail_at_once(M, refers) {
  throw std::invalid_argument("of the root");
  RETURN();
}
TEST(suspending, the_roots_exception_comes_out) { EXPECT_THROW(run(fail_at_once, 0), std::invalid_argument); }

task<M> notify_and_go_on(M m, refers s) {
  typename M::group g(m);
  g.spawn(fn<wait_for_event>, s);
  AWAIT(m.yield());
  s->first.set();
  s->destroyed = s->count;  // what the waiter did inside set(): nothing
  AWAIT(g.join());
  s->count += 10 * s->destroyed;
  RETURN();
}
TEST(suspending, nobody_goes_on_inside_a_notifier) { run(notify_and_go_on, 1); }

}  // namespace heddle::suspending_tests
// NOLINTEND(misc-definitions-in-headers)
