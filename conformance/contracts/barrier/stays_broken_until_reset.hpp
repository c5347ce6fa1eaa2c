// Says: abort breaks the barrier: all waits and all later arrivals end as broken, and nobody passes, until it is reset.
// Source: BARR-07; threading.Barrier.abort.
// Killed by: forgiving_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct stays_broken_until_reset {
  static constexpr auto rows = "BARR-07";
  static constexpr int units = 4, rounds = 5;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    explicit state(const contract_size& z) : parties(unless_few(z, units, 2)), repeats(unless_few(z, rounds, 1)) {}
    const int parties, repeats;
    typename M::template barrier<> meeting{parties + 1};
    std::atomic<int> passed, told;
    int whole = 0, still_broken = 0;
  };

  static task<M> meet(M, ref<state> s) {
    try {
      AWAIT(s->meeting.arrive_and_wait());
      ++s->passed;
    } catch (const broken_barrier&) { ++s->told; }
    RETURN();
  }
  static task<M> break_it(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->parties; ++i) g.spawn(fn<meet>, s);
    while (s->meeting.waiting() < s->parties) AWAIT(m.yield());
    s->meeting.abort();
    AWAIT(g.join());
    s->whole += !s->meeting.broken();
    if (s->whole == 0) AWAIT(meet(m, s));  // otherwise it would wait for ever
    RETURN();
  }
  static task<M> pass_it(M m, ref<state> s) {
    s->meeting.reset();
    s->still_broken += s->meeting.broken();
    typename M::group g(m);
    for (int i = 0; i < s->parties; ++i) g.spawn(fn<meet>, s);
    AWAIT(meet(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->repeats && s->whole == 0; ++round) {
      AWAIT(break_it(m, s));
      AWAIT(pass_it(m, s));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    const int all = (s.parties + 1) * s.repeats;
    if (s.whole != 0) return fail_verdict("the barrier was not broken after an abort");
    if (s.told != all)
      return fail_verdict("{} of {} parties found the barrier broken after an abort", s.told.load(), all);
    if (s.still_broken != 0) return fail_verdict("the barrier was still broken after a reset");
    if (s.passed != all) return fail_verdict("{} of {} parties passed after the reset", s.passed.load(), all);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
