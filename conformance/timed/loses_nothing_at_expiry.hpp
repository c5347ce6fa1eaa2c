// A wait that expires takes nothing from another that goes on, and loses nothing that is granted at that moment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// In each round one unit waits for a short time and one for an hour; one grant comes when the short wait has expired, or about
/// when it does. If the short wait was granted it, it passes it on. So the long wait always ends, and one grant is left: the root
/// takes it before the next round. What is lost is a hang.
template <class M, class Waited> struct loses_nothing_at_expiry {
  static demand demands(const contract_size&) { return {.concurrent_units = 2, .gated = true}; }
  using needs = typename Waited::needs;
  struct state {
    explicit state(const contract_size& z) : rounds(std::max(2L, z.turns / 10)) {}
    const long rounds;
    Waited waited;
    std::atomic<int> arrived;
    int granted_by_nobody = 0, cut_short = 0;
    long short_waits_granted = 0;
  };

  static task<M, bool> wait(M m, ref<state> s, std::chrono::nanoseconds limit) {
    // under test: a wait that may expire as it is granted
    const bool took = AWAIT(s->waited.take(m, limit, s->arrived));
    if (took) AWAIT(s->waited.pass_on(m));
    RETURN(took);
  }

  static task<M> one_round(M m, ref<state> s, long round) {
    const bool expires_first = round % 2 == 0;
    const std::chrono::nanoseconds moment = std::chrono::microseconds(20 + round % 10 * 20);
    s->arrived = 0;
    typename M::group g(m);
    const auto hasty = g.spawn(fn<wait>, s, moment);
    const auto patient = g.spawn(fn<wait>, s, long_limits[0]);
    while (s->arrived < 2) AWAIT(m.yield());
    if (expires_first) {
      const bool took = AWAIT(hasty.join());
      s->granted_by_nobody += Waited::exact && took;
    } else {
      AWAIT(m.sleep_for(moment));  // under test: the grant comes about when the short wait expires
    }
    AWAIT(s->waited.grant(m));
    const bool hasty_took = AWAIT(hasty.join());
    s->short_waits_granted += hasty_took;
    const bool patient_took = AWAIT(patient.join());
    s->cut_short += !patient_took;
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 0; round < s->rounds && s->granted_by_nobody == 0 && s->cut_short == 0; ++round) {
      if (round > 0 || !begins_shut<Waited>) AWAIT(s->waited.shut(m));
      AWAIT(one_round(m, s, round));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.granted_by_nobody != 0) return fail_verdict("a short wait was granted what was not there");
    if (s.cut_short != 0) return fail_verdict("a wait with a limit of an hour gave up beside one that expired");
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
