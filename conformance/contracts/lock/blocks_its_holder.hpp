// Says: a lock is not recursive: its holder can't acquire it again, but waits like any other unit until it is released.
// Source: LOCK-08; threading.Lock. (On std::mutex this is undefined.)
// Killed by: reentrant_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct blocks_its_holder {
  static constexpr auto rows = "LOCK-08";
  static constexpr int rounds = 10, turns = 50;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    explicit state(const contract_size& z) : repeats(unless_few(z, rounds, 1)), pauses(unless_few(z, turns, 2)) {}
    const int repeats, pauses;
    M::lock tested;
    std::atomic<bool> waits, let_go;
    int took_again = 0, early = 0, got = 0;
  };

  static task<M> acquire_twice(M, ref<state> s) {
    AWAIT(s->tested.acquire());
    s->took_again += s->tested.try_acquire();
    // under test: a timed acquire by the holder
    const bool took = AWAIT(s->tested.try_acquire_for(std::chrono::milliseconds(1)));
    s->took_again += took;
    s->waits = true;
    AWAIT(s->tested.acquire());
    s->early += !s->let_go;
    ++s->got;
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s) {
    s->waits = s->let_go = false;
    typename M::group g(m);
    g.spawn(fn<acquire_twice>, s);
    while (!s->waits) AWAIT(m.yield());
    for (int i = 0; i < s->pauses; ++i) AWAIT(m.yield());
    s->let_go = true;
    s->tested.release();
    AWAIT(g.join());
    RETURN();
  }

  /// Stops at the first failure: a lock that its holder could take again is not tested further.
  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->repeats && s->took_again + s->early == 0; ++round) {
      AWAIT(one_round(m, s));
      if (s->took_again + s->early == 0) s->tested.release();
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took_again != 0) return fail_verdict("the holder took the lock again by a poll or a timed acquire");
    if (s.early != 0) return fail_verdict("the holder took the lock again before it was released");
    if (s.got != s.repeats) return fail_verdict("the holder got the lock after {} of {} releases", s.got, s.repeats);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
