// A wait that expires takes nothing from others that go on, and loses nothing that is granted at that moment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// In each round half of the units wait for a short time and half for an hour. One grant comes when the short waits have expired,
/// about when they do, or when they ought to have; who is granted it passes it on. So all long waits end, and one grant is left,
/// which the root takes before the next round. What is lost is a hang.
template <class M, class Waited> struct loses_nothing_at_expiry {
  static constexpr int turns = 20;
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = typename Waited::needs;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    Waited waited;
    std::atomic<int> arrived, short_ended, short_granted, cut_short;
    int granted_by_nobody = 0;
  };

  static int hasty_units(const state& s) { return s.size.units / 2; }

  static task<M> wait_shortly(M m, ref<state> s, std::chrono::nanoseconds limit) {
    // under test: a wait that may expire as it is granted
    const bool took = AWAIT(s->waited.take(m, limit, s->arrived));
    s->short_granted += took;
    ++s->short_ended;
    if (took) AWAIT(s->waited.pass_on(m));
    RETURN();
  }
  static task<M> wait_long(M m, ref<state> s) {
    // under test: a wait that goes on beside others that expire
    const bool took = AWAIT(s->waited.take(m, long_limits[0], s->arrived));
    s->cut_short += !took;
    if (took) AWAIT(s->waited.pass_on(m));
    RETURN();
  }

  /// In every third round the short waits begin when the long ones wait, as a rule.
  static task<M> begin_waits(M m, ref<state> s, typename M::group& g, long round, std::chrono::nanoseconds moment) {
    const bool long_first = round % 3 == 2;
    for (int i = hasty_units(*s); long_first && i < s->size.units; ++i) g.spawn(fn<wait_long>, s);
    while (long_first && s->arrived < s->size.units - hasty_units(*s)) AWAIT(m.yield());
    for (int i = 0; long_first && i < turns; ++i) AWAIT(m.yield());
    for (int i = 0; i < hasty_units(*s); ++i) g.spawn(fn<wait_shortly>, s, moment);
    for (int i = hasty_units(*s); !long_first && i < s->size.units; ++i) g.spawn(fn<wait_long>, s);
    while (s->arrived < s->size.units) AWAIT(m.yield());
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, long round) {
    const std::chrono::nanoseconds moment = std::chrono::microseconds(20 + round % 10 * 20);
    s->arrived = s->short_ended = s->short_granted = 0;
    typename M::group g(m);
    AWAIT(begin_waits(m, s, g, round, moment));
    if (round % 4 == 1 && s->size != few) {
      // under test: units that share a processor with the root find that their limits have passed when they have been granted
      for (const auto began = std::chrono::steady_clock::now();
           std::chrono::steady_clock::now() - began < 2 * moment;) {}
    } else if (round % 2 == 0) {
      while (s->short_ended < hasty_units(*s)) AWAIT(m.yield());
      if (Waited::exact) s->granted_by_nobody += s->short_granted;
    } else {
      AWAIT(m.sleep_for(moment));  // under test: the grant comes about when the short waits expire
    }
    AWAIT(s->waited.grant(m));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 0; round < s->size.turns_each() && s->granted_by_nobody == 0 && s->cut_short == 0; ++round) {
      if (round > 0 || !begins_shut<Waited>) AWAIT(s->waited.shut(m));
      AWAIT(one_round(m, s, round));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.granted_by_nobody != 0)
      return fail_verdict("{} short waits were granted what was not there", s.granted_by_nobody);
    if (s.cut_short != 0)
      return fail_verdict("{} waits with a limit of an hour gave up beside others that expired", s.cut_short.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
