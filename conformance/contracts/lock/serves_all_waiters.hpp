// Says: units that wait for a held lock stay waiting while it is held, and one release lets all of them get it in turn.
// Source: LOCK-03; threading.Lock.
// Killed by: impatient_lock.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct serves_all_waiters {
  static constexpr auto rows = "LOCK-03";
  static constexpr int units = 5, rounds = 20, turns = 50;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    M::lock tested;
    std::atomic<bool> held_by_root;
    std::atomic<int> arrived, served, early;
  };

  static task<M> queue_up(M, ref<state> s) {
    ++s->arrived;
    AWAIT(s->tested.acquire());
    s->early += s->held_by_root;
    ++s->served;
    s->tested.release();
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s) {
    AWAIT(s->tested.acquire());
    s->held_by_root = true;
    s->arrived = 0;
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<queue_up>, s);
    while (s->arrived < units) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->held_by_root = false;
    s->tested.release();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} times a unit got the lock while another held it", s.early.load());
    if (s.served != units * rounds)
      return fail_verdict("{} of {} waiters were served", s.served.load(), units * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
