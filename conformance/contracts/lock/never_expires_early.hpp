// Says: a timed acquire of a held lock gives up, and not before its limit.
// Source: LOCK-07, its lower bound only; threading.Lock.acquire.
// Killed by: impatient_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct never_expires_early {
  static constexpr auto rows = "LOCK-07";
  static constexpr int units = 3, rounds = 3;
  static constexpr auto limit = std::chrono::milliseconds(20);
  static constexpr demand demands{.concurrent_units = units, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    M::lock held;
    std::atomic<int> early, took;
  };

  static task<M> expire(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      const conformance::stopwatch watch(m);
      // under test: the limit of a timed acquire
      const bool took = AWAIT(s->held.try_acquire_for(limit));
      s->early += !watch.reached(limit);
      s->took += took;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->held.acquire());
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<expire>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took != 0)
      return fail_verdict("{} of {} timed acquires took a lock that was held", s.took.load(), units * rounds);
    if (s.early != 0) return fail_verdict("{} of {} timed acquires gave up early", s.early.load(), units * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
