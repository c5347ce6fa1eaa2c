// Says: reset ends all waits as broken, also right after an abort; the next round is complete, the resetter's own arrival included.
// Source: BARR-07, BARR-08, BARR-09; threading.Barrier.reset.
// Killed by: sticky_barrier, mended_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// The resetter arrives again at once, while the others are still leaving; before it, it may have broken the barrier, and mended it.
template <class M> struct resets_its_waiters {
  static constexpr auto rows = "BARR-07 BARR-08 BARR-09";
  static constexpr int units = 4, rounds = 20;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    explicit state(const contract_size& z) : parties(unless_few(z, units, 2)), meetings(unless_few(z, rounds, 3)) {}
    const int parties, meetings;
    typename M::template barrier<> meeting{parties + 1};
    std::atomic<int> passed_early, told, passed, refused, mended;
    int broken = 0;
  };

  static task<M> wait_in_vain(M, ref<state> s) {
    try {
      AWAIT(s->meeting.arrive_and_wait());
      ++s->passed_early;
    } catch (const broken_barrier&) { ++s->told; }
    RETURN();
  }
  static task<M> meet(M, ref<state> s) {
    try {
      AWAIT(s->meeting.arrive_and_wait());
      ++s->passed;
    } catch (const broken_barrier&) { ++s->refused; }
    RETURN();
  }
  /// One that arrived between an abort and the reset would rightly be refused.
  static task<M> be_reset(M m, ref<state> s, int round) {
    AWAIT(wait_in_vain(m, s));
    while (is_broken_first(round) && s->mended <= round) AWAIT(m.yield());
    AWAIT(meet(m, s));
    RETURN();
  }

  static bool is_broken_first(int round) { return round % 3 > 0; }
  /// Without a pause: a party that waited finds nothing unusual when it goes on.
  static void end_waits(ref<state> s, int round) {
    for (int i = 0; i < round % 3; ++i) {
      s->meeting.abort();
      s->meeting.reset();
    }
    if (!is_broken_first(round)) s->meeting.reset();
    s->mended = round + 1;
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->meetings && s->refused == 0; ++round) {
      typename M::group g(m);
      for (int i = 0; i < s->parties; ++i) g.spawn(fn<be_reset>, s, round);
      while (s->meeting.waiting() < s->parties) AWAIT(m.yield());
      end_waits(s, round);
      AWAIT(meet(m, s));
      AWAIT(g.join());
      s->broken += s->meeting.broken();
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed_early != 0) return fail_verdict("{} parties passed by the reset", s.passed_early.load());
    if (s.refused != 0) return fail_verdict("{} parties found the barrier broken after the reset", s.refused.load());
    if (s.told != s.parties * s.meetings)
      return fail_verdict("{} of {} waits ended as broken", s.told.load(), s.parties * s.meetings);
    if (s.passed != (s.parties + 1) * s.meetings) return fail_verdict("not all passed in the round after the reset");
    if (s.broken != 0) return fail_verdict("the barrier was broken after a whole round");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
