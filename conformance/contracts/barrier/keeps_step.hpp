// Says: in every round nobody passes before all have arrived, whoever is last, however early a fast party arrives for the next.
// Source: BARR-02, BARR-03, BARR-09, SYNC-10; threading.Barrier.wait, [thread.barrier].
// Killed by: disposable_barrier.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// The double rounds of CPython's test: between two meetings, one of the two counts does not change. First many parties meet, then
/// a few do very often. Each in turn is the last to arrive.
template <class M> struct keeps_step {
  static constexpr auto rows = "BARR-02 BARR-03 BARR-09 SYNC-10";
  static constexpr int small = 3;
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct meeting {
    meeting(int units, long meetings) : parties(units), rounds(meetings), door(units) {}
    const int parties;
    const long rounds;
    M::template barrier<> door;
    std::atomic<long> first, second, torn;
    bool unsound = false;
  };
  struct state {
    explicit state(const contract_size& z) : all(z.units, z.turns_each()), few(small, z.turns / small) {}
    meeting all, few;
  };

  static task<M> arrive(M m, ref<meeting> s, bool last) {
    while (last && s->door.waiting() < s->parties - 1) AWAIT(m.yield());
    AWAIT(s->door.arrive_and_wait());
    RETURN();
  }
  static task<M> go_in_step(M m, ref<meeting> s, int place) {
    for (long round = 0; round < s->rounds; ++round) {
      AWAIT(arrive(m, s, round % s->parties == place));
      ++s->first;
      s->torn += s->second != round * s->parties;
      AWAIT(s->door.arrive_and_wait());
      ++s->second;
      s->torn += s->first != (round + 1) * s->parties;
    }
    RETURN();
  }
  static task<M> meet(M m, ref<meeting> s) {
    typename M::group g(m);
    for (int i = 0; i < s->parties; ++i) g.spawn(fn<go_in_step>, s, i);
    AWAIT(g.join());
    s->unsound = s->door.waiting() != 0 || s->door.broken();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(meet(m, ref(&s->all)));
    AWAIT(meet(m, ref(&s->few)));
    RETURN();
  }

  static verdict judge(const meeting& s) {
    if (s.torn != 0) return fail_verdict("{} times a unit was ahead of another's round", s.torn.load());
    if (s.first + s.second != 2 * s.parties * s.rounds)
      return fail_verdict("{} meetings of {} were passed", s.first + s.second, 2 * s.parties * s.rounds);
    if (s.unsound) return fail_verdict("the barrier was broken or had waiters when all had left");
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    const auto of_all = judge(s.all);
    return of_all.word == "pass" ? judge(s.few) : of_all;
  }
};

}  // namespace heddle::contracts::barrier
