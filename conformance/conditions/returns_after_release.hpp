// A notified waiter returns only after the notifier has released the mutex, and sees all changes made until then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

template <class M, class Condition> struct returns_after_release {
  static constexpr int rounds = 50, turns = 50;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  /// The phase is odd only while the notifier holds the mutex, so a waiter that has it can't see it odd.
  struct state {
    explicit state(const contract_size& z) : phases(unless_few(z, rounds, 2)), pauses(unless_few(z, turns, 2)) {}
    const int phases, pauses;
    Condition changed;
    std::atomic<int> phase, waiting, early;
  };

  static task<M> wait_each_round(M m, ref<state> s) {
    for (int before = 0; before < 2 * s->phases; before += 2) {
      AWAIT(s->changed.enter(m));
      ++s->waiting;
      while (s->phase == before) AWAIT(s->changed.wait(m));
      s->early += s->phase == before + 1;
      s->changed.leave(m);
      while (s->phase < before + 2) AWAIT(m.yield());  // only a waiter that returned early gets here
    }
    RETURN();
  }
  /// The waiter counts itself with the mutex held, so a unit that reads the count with the mutex held knows that it waits.
  static task<M> notify_each_round(M m, ref<state> s) {
    for (int round = 0; round < s->phases;) {
      AWAIT(s->changed.enter(m));
      if (s->waiting > round) {
        ++s->phase;
        s->changed.notify_all(m);
        for (int i = 0; i < s->pauses; ++i) AWAIT(m.yield());
        ++s->phase;
        ++round;
      }
      s->changed.leave(m);
      AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<wait_each_round>, s);
    AWAIT(notify_each_round(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} waits returned while the notifier held the mutex", s.early.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
