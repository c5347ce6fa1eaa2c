// Says: a barrier of zero or fewer parties is an error; at a barrier of one party nobody ever waits.
// Source: BARR-01; threading.Barrier, [thread.barrier].
// Killed by: credulous_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct refuses_no_parties {
  static constexpr auto rows = "BARR-01";
  static constexpr int rounds = 10;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::template barrier<>>;
  struct state {
    typename M::template barrier<> alone{1};
    int begun = 0, passed = 0;
  };

  static task<M> body(M, ref<state> s) {
    for (const int parties : {0, -1, std::numeric_limits<int>::min()}) {
      try {
        const typename M::template barrier<> of_nobody(parties);
        ++s->begun;
      } catch (const std::invalid_argument&) {}
    }
    for (int round = 0; round < rounds; ++round) {
      const int place = AWAIT(s->alone.arrive_and_wait());
      s->passed += place == 0;
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.begun != 0) return fail_verdict("{} of 3 barriers began without a party", s.begun);
    if (s.passed != rounds) return fail_verdict("a single party passed in {} of {} rounds", s.passed, rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
