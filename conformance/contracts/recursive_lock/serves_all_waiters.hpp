// Says: units that wait for a lock held at any depth wait until its last release, which lets all of them get it in turn.
// Source: RLOCK-01 (LOCK-03), RLOCK-02; threading.RLock.
// Killed by: shallow_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct serves_all_waiters {
  static constexpr auto rows = "RLOCK-01 RLOCK-02";
  static constexpr int depth = 3, turns = 20;
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    explicit state(const contract_size& z) : units(z.units), rounds(z.turns_each()) {}
    const int units;
    const long rounds;
    M::recursive_lock tested;
    std::atomic<bool> held_by_root;
    std::atomic<int> arrived, inside;
    std::atomic<long> served, early, overlaps;
    int lost = 0;
  };

  static task<M> queue_up(M m, ref<state> s) {
    ++s->arrived;
    AWAIT(s->tested.acquire(m));
    AWAIT(s->tested.acquire(m));
    s->early += s->held_by_root;
    s->overlaps += s->inside++ != 0;
    s->tested.release(m);
    AWAIT(m.yield());
    --s->inside;
    ++s->served;
    s->tested.release(m);
    RETURN();
  }
  static task<M> release_all_levels(M m, ref<state> s) {
    for (int level = depth; level > 0; --level) {
      for (int i = 0; i < turns; ++i) AWAIT(m.yield());
      if (level == 1) s->held_by_root = false;
      try {
        s->tested.release(m);
      } catch (const std::system_error&) { ++s->lost; }
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s) {
    for (int i = 0; i < depth; ++i) AWAIT(s->tested.acquire(m));
    s->held_by_root = true;
    s->arrived = 0;
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<queue_up>, s);
    while (s->arrived < s->units) AWAIT(m.yield());
    AWAIT(release_all_levels(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 0; round < s->rounds && s->lost == 0; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} times a unit got the lock while another held it", s.early.load());
    if (s.overlaps != 0) return fail_verdict("{} times two units held the lock", s.overlaps.load());
    if (s.lost != 0) return fail_verdict("the owner lost the lock before its last release");
    if (s.served != s.units * s.rounds)
      return fail_verdict("{} of {} waiters were served", s.served.load(), s.units * s.rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
