// Notify_all wakes every unit that waits at that moment, timed waits then report a notification, and it works repeatedly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// Every third wait has a limit that expires, so that later rounds find what expired waits left behind.
template <class M, class Condition> struct wakes_all {
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z) : units(z.units), rounds(z.turns_each()) {}
    const int units;
    const long rounds;
    Condition changed;
    long waiting = 0, round = 0;  ///< changed with the mutex held only
    std::atomic<long> expired, woken;
  };

  static task<M> wait_for_round(M m, ref<state> s, long mine) {
    // under test: a wait that expires before anybody notifies
    if (mine % 3 == 0) AWAIT(s->changed.wait_for(m, std::chrono::microseconds(10)));
    ++s->waiting;
    while (s->round == mine) {
      // under test: the result of a timed wait that was notified
      const bool notified = AWAIT(s->changed.wait_for(m, std::chrono::hours(1)));
      s->expired += !notified;
    }
    ++s->woken;
    RETURN();
  }
  static task<M> wait_each_round(M m, ref<state> s) {
    for (long mine = 0; mine < s->rounds; ++mine) {
      AWAIT(s->changed.enter(m));
      AWAIT(wait_for_round(m, s, mine));
      s->changed.leave(m);
    }
    RETURN();
  }
  static task<M> notify_each_round(M m, ref<state> s) {
    for (bool more = true; more;) {
      AWAIT(s->changed.enter(m));
      if (s->waiting == s->units * (s->round + 1)) {
        ++s->round;
        s->changed.notify_all(m);
      }
      more = s->round < s->rounds;
      s->changed.leave(m);
      AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<wait_each_round>, s);
    AWAIT(notify_each_round(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.expired != 0) return fail_verdict("{} notified waits reported that they had expired", s.expired.load());
    if (s.woken != s.units * s.rounds) return fail_verdict("{} of {} waiters woke", s.woken.load(), s.units * s.rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
