// What can be granted within a limit is granted when that becomes possible, not at the limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// In each round all units wait with limits of an hour and more, and one grant has to reach all of them.
template <class M, class Waited> struct grants_in_time {
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = typename Waited::needs;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    Waited waited;
    std::atomic<int> arrived, cut_short;
    std::atomic<long> granted;
  };

  static long rounds(const state& s) { return s.size.turns_each(); }

  static task<M> wait_long(M m, ref<state> s, std::chrono::nanoseconds limit) {
    // under test: a limit that is never used up
    const bool took = AWAIT(s->waited.take(m, limit, s->arrived));
    if (took) {
      ++s->granted;
      AWAIT(s->waited.pass_on(m));
    } else {
      ++s->cut_short;
    }
    RETURN();
  }

  static task<M> one_round(M m, ref<state> s, long round) {
    s->arrived = 0;
    typename M::group g(m);
    for (int i = 0; i < s->size.units; ++i)
      g.spawn(fn<wait_long>, s, long_limits[static_cast<std::size_t>(i + round) % long_limits.size()]);
    while (s->arrived < s->size.units) AWAIT(m.yield());
    for (long i = 0; i < round % 4; ++i) AWAIT(m.yield());
    AWAIT(s->waited.grant(m));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 0; round < rounds(*s) && s->cut_short == 0; ++round) {
      if (round > 0 || !begins_shut<Waited>) AWAIT(s->waited.shut(m));
      AWAIT(one_round(m, s, round));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.cut_short != 0) return fail_verdict("{} waits with limits of an hour and more gave up", s.cut_short.load());
    if (s.granted != rounds(s) * s.size.units)
      return fail_verdict("{} waits of {} were granted", s.granted.load(), rounds(s) * s.size.units);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
