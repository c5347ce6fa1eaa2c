// Says: a timed acquire that failed has no effect: one release makes the lock free, and the next poll takes it.
// Source: LOCK-10; threading.Lock.acquire.
// Killed by: sticky_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct forgets_failed_wait {
  static constexpr auto rows = "LOCK-10";
  static constexpr int units = 3, rounds = 10;
  static constexpr demand demands{.concurrent_units = units, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    explicit state(const contract_size& z) : repeats(unless_few(z, rounds, 2)) {}
    const int repeats;
    M::lock tested;
    std::atomic<int> took_held_lock;
    int free_again = 0;
  };

  static task<M> fail_to_acquire(M, ref<state> s) {
    // under test: a timed acquire that expires
    const bool took = AWAIT(s->tested.try_acquire_for(std::chrono::milliseconds(1)));
    s->took_held_lock += took;
    RETURN();
  }
  static task<M> let_units_fail(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<fail_to_acquire>, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->tested.acquire());
    for (int round = 0; round < s->repeats; ++round) {
      AWAIT(let_units_fail(m, s));
      s->tested.release();
      if (!s->tested.try_acquire()) RETURN();
      ++s->free_again;
    }
    s->tested.release();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took_held_lock != 0) return fail_verdict("{} units took a lock that was held", s.took_held_lock.load());
    if (s.free_again != s.repeats)
      return fail_verdict("a released lock could not be taken after others had failed to, in round {}",
                          s.free_again + 1);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
