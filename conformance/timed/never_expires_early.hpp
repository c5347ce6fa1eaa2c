// What is not granted is waited for until its limit, whatever magnitude that has, and not less.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/stopwatch.hpp"
#include "conformance/timed/limits.hpp"
#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// First all units use up brief limits, and none. Then they wait with limits of all magnitudes, some time passes, and one grant
/// has to reach all of them. A wait that gives up is judged by the clock, so a machine that stands still for seconds does no harm.
template <class M, class Waited> struct never_expires_early {
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = typename Waited::needs;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    Waited waited;
    std::atomic<int> arrived, early, granted_by_nobody;
    std::atomic<std::int64_t> early_limit;
  };

  /// Every limit twice, except where each step is looked at.
  static long rounds(const state& s) {
    if (s.size == few) return 1;
    return 2 * (static_cast<long>(every_magnitude.size()) / s.size.units + 1);
  }
  static void judge_wait(ref<state> s, std::chrono::nanoseconds limit, bool reached) {
    if (reached) return;
    ++s->early;
    s->early_limit = limit.count();
  }

  static task<M> use_up(M m, ref<state> s, std::chrono::nanoseconds limit) {
    const stopwatch watch(m);
    // under test: a limit that is used up
    const bool took = AWAIT(s->waited.take(m, limit, s->arrived));
    if (took)
      s->granted_by_nobody += Waited::exact;
    else
      judge_wait(s, limit, watch.reached(limit));
    RETURN();
  }
  static task<M> wait_on(M m, ref<state> s, std::chrono::nanoseconds limit) {
    const stopwatch watch(m);
    // under test: a limit that is not used up
    const bool took = AWAIT(s->waited.take(m, limit, s->arrived));
    if (took)
      AWAIT(s->waited.pass_on(m));
    else
      judge_wait(s, limit, watch.reached(limit));
    RETURN();
  }

  static task<M> expire(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->size.units; ++i) {
      const auto at = static_cast<std::size_t>(i) % (brief_limits.size() + no_limits.size());
      g.spawn(fn<use_up>, s, at < no_limits.size() ? no_limits[at] : brief_limits[at - no_limits.size()]);
    }
    AWAIT(g.join());
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, long round) {
    s->arrived = 0;
    typename M::group g(m);
    for (int i = 0; i < s->size.units; ++i)
      g.spawn(fn<wait_on>, s,
              every_magnitude[static_cast<std::size_t>(i + round * s->size.units) % every_magnitude.size()]);
    while (s->arrived < s->size.units) AWAIT(m.yield());
    AWAIT(m.sleep_for(std::chrono::milliseconds(10)));  // under test: limits that are far longer
    AWAIT(s->waited.grant(m));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 0; round < rounds(*s) && s->early == 0 && s->granted_by_nobody == 0; ++round) {
      if (round > 0 || !begins_shut<Waited>) AWAIT(s->waited.shut(m));
      if (round == 0) AWAIT(expire(m, s));
      if (s->granted_by_nobody == 0) AWAIT(one_round(m, s, round));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.granted_by_nobody != 0)
      return fail_verdict("{} waits were granted what was not there", s.granted_by_nobody.load());
    if (s.early != 0)
      return fail_verdict("{} waits gave up early, one with a limit of {} ns", s.early.load(), s.early_limit.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
