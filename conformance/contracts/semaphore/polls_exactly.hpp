// Says: polls take every permit there is, however many units poll at once, and never one more.
// Source: SEM-05, SEM-06; threading.Semaphore.acquire. (C++'s try_acquire may fail for no reason, [thread.sema.cnt].)
// Killed by: generous_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct polls_exactly {
  static constexpr auto rows = "SEM-05 SEM-06";
  static constexpr int units = 5, polls = 2, permits = 3, rounds = 50;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::semaphore>;
  struct state {
    M::semaphore tested{permits};
    std::atomic<int> round, polled, granted;
    int too_many = 0, too_few = 0;
  };

  static task<M> poll_each_round(M m, ref<state> s) {
    for (int mine = 1; mine <= rounds; ++mine) {
      while (s->round < mine) AWAIT(m.yield());
      for (int i = 0; i < polls; ++i) {
        s->granted += s->tested.try_acquire();
        ++s->polled;
      }
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<poll_each_round>, s);
    for (int round = 1; round <= rounds; ++round) {
      s->granted = 0;
      s->round = round;
      while (s->polled < units * polls * round) AWAIT(m.yield());
      s->too_many += s->granted > permits;
      s->too_few += s->granted < permits;
      s->tested.release(permits);
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0) return fail_verdict("polls took more permits than there were in {} rounds", s.too_many);
    if (s.too_few != 0) return fail_verdict("polls failed though permits were left in {} rounds", s.too_few);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::semaphore
