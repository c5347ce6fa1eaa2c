// Says: the waiting count is the number of parties that wait: zero when idle, after a round, and when broken.
// Source: BARR-12; threading.Barrier.n_waiting.
// Killed by: miscounting_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// The count is read while parties arrive: it never exceeds the number that arrived, and finally includes all of them.
template <class M> struct counts_waiters {
  static constexpr auto rows = "BARR-12";
  static constexpr int units = 4, rounds = 5;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    explicit state(const contract_size& z) : parties(unless_few(z, units, 2)), meetings(unless_few(z, rounds, 1)) {}
    const int parties, meetings;
    typename M::template barrier<> meeting{parties + 1};
    std::atomic<int> ended;
    int counted_idle = 0, counted_wrong = 0, counted_broken = 0;
  };

  static task<M> meet(M, ref<state> s) {
    try {
      AWAIT(s->meeting.arrive_and_wait());
    } catch (const broken_barrier&) {}
    ++s->ended;
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, bool broken) {
    s->counted_idle += s->meeting.waiting() != 0;
    typename M::group g(m);
    for (int k = 1; k <= s->parties; ++k) {
      g.spawn(fn<meet>, s);
      while (s->meeting.waiting() < k) AWAIT(m.yield());
      s->counted_wrong += s->meeting.waiting() != k;
    }
    if (broken) s->meeting.abort();
    s->counted_broken += broken && s->meeting.waiting() != 0;
    AWAIT(meet(m, s));
    AWAIT(g.join());
    s->counted_idle += s->meeting.waiting() != 0;
    s->meeting.reset();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->meetings && s->counted_idle == 0; ++round) {
      AWAIT(one_round(m, s, false));
      AWAIT(one_round(m, s, true));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.counted_idle != 0) return fail_verdict("an idle barrier counted waiters");
    if (s.counted_wrong != 0) return fail_verdict("{} counts differed from the parties that waited", s.counted_wrong);
    if (s.counted_broken != 0) return fail_verdict("a broken barrier counted waiters");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
