// Says: a poll or a timed acquire takes a free lock at once and really holds it; a poll of a held lock takes nothing.
// Source: LOCK-01, LOCK-02; threading.Lock.acquire.
// Killed by: sticky_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct polls_truthfully {
  static constexpr auto rows = "LOCK-01 LOCK-02";
  static constexpr int rounds = 5;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    M::lock tested;
    std::atomic<int> took_held_lock, polled;
    int took_by_poll = 0, took_in_time = 0;
  };

  static task<M> poll_held_lock(M, ref<state> s) {
    s->took_held_lock += s->tested.try_acquire();
    // under test: a limit of zero is a poll
    const bool took = AWAIT(s->tested.try_acquire_for(std::chrono::nanoseconds(0)));
    s->took_held_lock += took;
    ++s->polled;
    RETURN();
  }
  static task<M> let_a_unit_poll(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<poll_held_lock>, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      if (!s->tested.try_acquire()) RETURN();
      ++s->took_by_poll;
      AWAIT(let_a_unit_poll(m, s));
      s->tested.release();
      // under test: a limit that a free lock does not use up
      const bool took = AWAIT(s->tested.try_acquire_for(std::chrono::seconds(1)));
      if (!took) RETURN();
      ++s->took_in_time;
      AWAIT(let_a_unit_poll(m, s));
      s->tested.release();
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.took_held_lock != 0) return fail_verdict("{} polls took a lock that was held", s.took_held_lock.load());
    if (s.took_by_poll != rounds)
      return fail_verdict("a poll did not take a free lock, in round {}", s.took_by_poll + 1);
    if (s.took_in_time != rounds)
      return fail_verdict("a timed acquire did not take a free lock, in round {}", s.took_in_time + 1);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
