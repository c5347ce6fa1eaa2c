// Says: a wait with a predicate tests it again after each wake-up, with the mutex held, and returns only once it is true.
// Source: COND-09; threading.Condition.wait_for, [thread.condition.condvar].
// Killed by: trusting_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::condition {

template <class M> struct retests_its_predicate {
  static constexpr auto rows = "COND-09";
  static constexpr int wanted = 5, turns = 5;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::condition>;
  struct state {
    M::condition::mutex_type section;
    M::condition changed;
    int value = 0, tests = 0;  ///< changed with the mutex held only
    std::atomic<bool> notifier_inside;
    std::atomic<int> returned, early, said_false, unprotected;
  };

  static bool test(ref<state> s) {
    ++s->tests;
    s->unprotected += s->notifier_inside;
    return s->value >= wanted;
  }
  static task<M> wait_twice(M, ref<state> s) {
    AWAIT(s->section.lock());
    AWAIT(s->changed.wait(s->section, [s] { return test(s); }));
    s->early += s->value < wanted;
    s->value = s->tests = 0;
    s->returned = 1;
    // under test: the result of a timed wait with a predicate
    const bool held = AWAIT(s->changed.wait_for(s->section, std::chrono::hours(1), [s] { return test(s); }));
    s->early += s->value < wanted;
    s->said_false += !held;
    s->returned = 2;
    s->section.unlock();
    RETURN();
  }
  /// One step after each test by the waiter: so it waits when it is notified, and finds one step more.
  static task<M> notify_step_by_step(M m, ref<state> s) {
    while (s->returned < 2) {
      AWAIT(s->section.lock());
      if (s->tests > s->value) {
        s->notifier_inside = true;
        ++s->value;
        s->changed.notify_all();
        for (int i = 0; i < turns; ++i) AWAIT(m.yield());
        s->notifier_inside = false;
      }
      s->section.unlock();
      AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<wait_twice>, s);
    AWAIT(notify_step_by_step(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.unprotected != 0) return fail_verdict("{} tests were made without the mutex", s.unprotected.load());
    if (s.early != 0) return fail_verdict("{} of 2 waits returned with the predicate false", s.early.load());
    if (s.said_false != 0) return fail_verdict("a timed wait said false though its predicate was true");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
