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
  static constexpr int turns = 50;
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    explicit state(const contract_size& z) : units(z.units), rounds(z.turns_each()) {}
    const int units;
    const long rounds;
    M::lock tested;
    std::atomic<bool> held_by_root;
    std::atomic<int> arrived;
    std::atomic<long> served, early;
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
    for (int i = 0; i < s->units; ++i) g.spawn(fn<queue_up>, s);
    while (s->arrived < s->units) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->held_by_root = false;
    s->tested.release();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 0; round < s->rounds; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} times a unit got the lock while another held it", s.early.load());
    if (s.served != s.units * s.rounds)
      return fail_verdict("{} of {} waiters were served", s.served.load(), s.units * s.rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
