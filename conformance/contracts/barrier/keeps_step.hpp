// Says: in every round nobody passes before all have arrived, however early a fast party arrives for the next round.
// Source: BARR-02, BARR-03, BARR-09; threading.Barrier.wait, [thread.barrier].
// Killed by: disposable_barrier.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// The double rounds of CPython's test: between two meetings, one of the two counts does not change.
template <class M> struct keeps_step {
  static constexpr auto rows = "BARR-02 BARR-03 BARR-09";
  static constexpr int units = 5, rounds = 20;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    typename M::template barrier<> meeting{units};
    std::atomic<int> first, second, torn;
    bool unsound = false;
  };

  static task<M> go_in_step(M, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(s->meeting.arrive_and_wait());
      ++s->first;
      s->torn += s->second != round * units;
      AWAIT(s->meeting.arrive_and_wait());
      ++s->second;
      s->torn += s->first != (round + 1) * units;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<go_in_step>, s);
    AWAIT(g.join());
    s->unsound = s->meeting.waiting() != 0 || s->meeting.broken();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.torn != 0) return fail_verdict("{} times a unit was ahead of another's round", s.torn.load());
    if (s.first + s.second != 2 * units * rounds)
      return fail_verdict("{} meetings of {} were passed", s.first + s.second, 2 * units * rounds);
    if (s.unsound) return fail_verdict("the barrier was broken or had waiters when all had left");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
