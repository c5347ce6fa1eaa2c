// A wait with a predicate tests it again after each wake-up, with the mutex held, and returns only once it is true.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

template <class M, class Condition> struct retests_its_predicate {
  static constexpr int wanted = 5, turns = 5;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    Condition changed;
    int value = 0, tests = 0;  ///< changed with the mutex held only
    std::atomic<bool> notifier_inside;
    std::atomic<int> returned, early, said_false, unprotected;
  };

  static bool test(ref<state> s) {
    ++s->tests;
    s->unprotected += s->notifier_inside;
    return s->value >= wanted;
  }
  static task<M> wait_twice(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    AWAIT(s->changed.wait(m, [s] { return test(s); }));
    s->early += s->value < wanted;
    s->value = s->tests = 0;
    s->returned = 1;
    // under test: the result of a timed wait with a predicate
    const bool held = AWAIT(s->changed.wait_for(m, std::chrono::hours(1), [s] { return test(s); }));
    s->early += s->value < wanted;
    s->said_false += !held;
    s->returned = 2;
    // under test: waits whose predicate is true already, which nobody will notify
    AWAIT(s->changed.wait(m, [] { return true; }));
    const bool at_once = AWAIT(s->changed.wait_for(m, std::chrono::hours(1), [] { return true; }));
    s->said_false += !at_once;
    s->changed.leave(m);
    RETURN();
  }
  /// One step after each test by the waiter: so it waits when it is notified, and finds one step more.
  static task<M> notify_step_by_step(M m, ref<state> s) {
    while (s->returned < 2) {
      AWAIT(s->changed.enter(m));
      if (s->tests > s->value) {
        s->notifier_inside = true;
        ++s->value;
        s->changed.notify_all(m);
        for (int i = 0; i < turns; ++i) AWAIT(m.yield());
        s->notifier_inside = false;
      }
      s->changed.leave(m);
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

}  // namespace heddle::conformance
