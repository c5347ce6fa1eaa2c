// Says: a timed acquire of another's lock gives up, not before its limit, and leaves nothing behind.
// Source: RLOCK-01 (LOCK-07, its lower bound only, and LOCK-10); threading.RLock.acquire.
// Killed by: impatient_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct never_expires_early {
  static constexpr auto rows = "RLOCK-01";
  static constexpr int units = 3, rounds = 3;
  static constexpr auto limit = std::chrono::milliseconds(20);
  static constexpr demand demands{.concurrent_units = units, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    M::recursive_lock held;
    std::atomic<int> early, took;
    bool free_afterwards = false;
  };

  static task<M> expire(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      const conformance::stopwatch watch(m);
      // under test: the limit of a timed acquire
      const bool took = AWAIT(s->held.try_acquire_for(m, limit));
      s->early += !watch.reached(limit);
      s->took += took;
    }
    RETURN();
  }
  static task<M> poll(M m, ref<state> s) {
    s->free_afterwards = s->held.try_acquire(m);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->held.acquire(m));
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<expire>, s);
    AWAIT(g.join());
    s->held.release(m);
    g.spawn(fn<poll>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took != 0) return fail_verdict("{} of {} timed acquires took another's lock", s.took.load(), units * rounds);
    if (s.early != 0) return fail_verdict("{} of {} timed acquires gave up early", s.early.load(), units * rounds);
    if (!s.free_afterwards)
      return fail_verdict("the lock was not free after its release, when others had failed to get it");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
