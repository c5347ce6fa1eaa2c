// Says: a timed wait on a clear event gives up, and not before its limit; a limit of zero is a poll.
// Source: EVENT-04, its lower bound only, EVENT-05; threading.Event.wait.
// Killed by: hasty_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::event {

template <class M> struct never_expires_early {
  static constexpr auto rows = "EVENT-04 EVENT-05";
  static constexpr int units = 5, rounds = 3;
  static constexpr auto limit = std::chrono::milliseconds(20);
  static constexpr demand demands{.concurrent_units = units, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    M::event clear, set;
    std::atomic<int> early, said_set, said_clear;
  };

  static task<M> expire(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      // under test: a limit of zero
      const bool polled = AWAIT(s->clear.wait_for(std::chrono::nanoseconds(0)));
      const conformance::stopwatch watch(m);
      // under test: the limit of a timed wait
      const bool waited = AWAIT(s->clear.wait_for(limit));
      s->early += !watch.reached(limit);
      s->said_set += polled || waited;
      // under test: a limit that a set event does not use up
      const bool was_set = AWAIT(s->set.wait_for(limit));
      s->said_clear += !was_set;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    s->set.set();
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<expire>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.said_set != 0) return fail_verdict("{} waits on a clear event said that it was set", s.said_set.load());
    if (s.said_clear != 0) return fail_verdict("{} waits on a set event said that it was clear", s.said_clear.load());
    if (s.early != 0) return fail_verdict("{} of {} timed waits gave up early", s.early.load(), units * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::event
