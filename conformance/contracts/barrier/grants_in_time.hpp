// Says: an arrival with a limit passes, whatever its limit, as soon as all have arrived.
// Source: BARR-10, BARR-02; threading.Barrier.wait.
// Killed by: dozing_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// Each party arrives with another long limit each round, so that one that uses its limit up, or gives up, is found out.
template <class M> struct grants_in_time {
  static constexpr auto rows = "BARR-02 BARR-10";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    explicit state(const contract_size& z) : units(z.units), rounds(z.turns_each()), meeting(units) {}
    const int units;
    const long rounds;
    typename M::template barrier<> meeting;
    std::atomic<long> passed, cut_short;
  };

  static task<M> meet_each_round(M, ref<state> s, int place) {
    for (long round = 0; round < s->rounds; ++round) {
      const auto limit =
          conformance::long_limits[static_cast<std::size_t>(place + round) % conformance::long_limits.size()];
      try {
        AWAIT(s->meeting.arrive_and_wait_for(limit));
        ++s->passed;
      } catch (const broken_barrier&) { ++s->cut_short; }
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<meet_each_round>, s, i);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.cut_short != 0)
      return fail_verdict("{} arrivals with limits of an hour and more gave up", s.cut_short.load());
    if (s.passed != s.units * s.rounds)
      return fail_verdict("{} arrivals of {} passed", s.passed.load(), s.units * s.rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
