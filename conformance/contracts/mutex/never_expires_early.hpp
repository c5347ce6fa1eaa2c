// Says: a timed lock of a mutex that is held gives up, and not before its limit.
// Source: LOCK-07, its lower bound only; [thread.timedmutex.requirements].
// Killed by: leaky_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::mutex {

template <class M> struct never_expires_early {
  static constexpr auto rows = "LOCK-07";
  static constexpr int units = 3;
  static constexpr auto limit = std::chrono::milliseconds(20);
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::mutex>;
  struct state {
    M::mutex held;
    std::atomic<int> early, took, ended;
  };

  static task<M> expire(M m, ref<state> s) {
    const conformance::stopwatch watch(m);
    // under test: the limit of a timed lock
    const bool took = AWAIT(s->held.try_lock_for(limit));
    s->early += !watch.reached(limit);
    s->took += took;
    if (took) s->held.unlock();
    ++s->ended;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->held.lock());
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<expire>, s);
    while (s->ended < units) AWAIT(m.yield());
    s->held.unlock();
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took != 0) return fail_verdict("{} of {} units took a mutex that another held", s.took.load(), units);
    if (s.early != 0) return fail_verdict("{} of {} timed locks gave up early", s.early.load(), units);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::mutex
