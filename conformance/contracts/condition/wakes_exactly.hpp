// Says: notify_n(n) wakes n of the units that wait, and no other.
// Source: COND-04; threading.Condition.notify. (The standard lets waits return for no reason, [thread.condition.condvar].)
// Killed by: loud_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::condition {

/// Only `interesting`: CPython's test relies on there being no spurious wake-up, and says itself that this is not guaranteed.
template <class M> struct wakes_exactly {
  static constexpr auto rows = "COND-04";
  static constexpr auto graded = grade::interesting;
  static constexpr int units = 5, woken_at_once = 3, rounds = 10, turns = 100;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::condition>;
  struct state {
    M::condition::mutex_type section;
    M::condition changed;
    std::atomic<int> waiting, woken;
    int too_many = 0;
  };

  static task<M> wait_once(M, ref<state> s) {
    AWAIT(s->section.lock());
    ++s->waiting;
    AWAIT(s->changed.wait(s->section));
    ++s->woken;
    s->section.unlock();
    RETURN();
  }
  /// A unit counts itself with the mutex held, so all that are counted wait when the notifier gets the mutex.
  static task<M> notify_some(M m, ref<state> s) {
    while (s->waiting < units) AWAIT(m.yield());
    AWAIT(s->section.lock());
    s->changed.notify_n(woken_at_once);
    s->section.unlock();
    while (s->woken < woken_at_once) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->too_many += s->woken > woken_at_once;
    AWAIT(s->section.lock());
    s->changed.notify_all();
    s->section.unlock();
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s) {
    s->waiting = 0;
    s->woken = 0;
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<wait_once>, s);
    AWAIT(notify_some(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0)
      return fail_verdict("in {} of {} rounds more than {} units woke", s.too_many, rounds, woken_at_once);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
