// Says: a limit given with an arrival holds for that arrival only: in later rounds the barrier's own limit holds, or none.
// Source: BARR-10, BARR-11; threading.Barrier.wait.
// Killed by: sticky_limit_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// In the first round a limit is given that is not needed, or one that passes, after which the barrier is reset. In the next a party
/// waits without one for longer than that. At last the barrier's own short limit passes, though long ones were given before.
template <class M> struct keeps_limits_apart {
  static constexpr auto rows = "BARR-10 BARR-11";
  static constexpr auto brief = std::chrono::milliseconds(2);
  static constexpr std::array<std::chrono::nanoseconds, 5> limits{conformance::no_limits[0], conformance::no_limits[1],
                                                                  conformance::no_limits[2], conformance::no_limits[3],
                                                                  brief};
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    typename M::template barrier<> boundless{2}, patient{2, {}, std::chrono::hours(1)}, quick{2, {}, brief};
    std::atomic<int> passed, cut_short, expired;
    int met = 0, gave_up = 0;
    bool own_limit_passed = false;
  };

  template <class Barrier> static task<M> wait_patiently(M, ref<state> s, ref<Barrier> at) {
    try {
      AWAIT(at->arrive_and_wait());
      ++s->passed;
    } catch (const broken_barrier&) { ++s->cut_short; }
    RETURN();
  }
  template <class Barrier> static task<M> arrive(M, ref<state> s, ref<Barrier> at, std::chrono::nanoseconds limit) {
    try {
      // under test: a limit that holds here and nowhere else
      AWAIT(at->arrive_and_wait_for(limit));
      ++s->passed;
    } catch (const broken_barrier&) { ++s->expired; }
    RETURN();
  }
  /// The root arrives with the limit when the other waits, and so has no need of it.
  template <class Barrier>
  static task<M> arrive_last(M m, ref<state> s, ref<Barrier> at, std::chrono::nanoseconds limit) {
    typename M::group g(m);
    g.spawn(fn<arrive<Barrier>>, s, at, std::chrono::nanoseconds(std::chrono::hours(2)));
    while (at->waiting() == 0) AWAIT(m.yield());
    AWAIT(arrive(m, s, at, limit));
    AWAIT(g.join());
    s->met += 2;
    RETURN();
  }
  /// The root arrives when the other has waited for longer than the limit that was given before.
  template <class Barrier> static task<M> wait_long(M m, ref<state> s, ref<Barrier> at) {
    typename M::group g(m);
    g.spawn(fn<wait_patiently<Barrier>>, s, at);
    while (at->waiting() == 0 && s->cut_short == 0) AWAIT(m.yield());
    AWAIT(m.sleep_for(2 * brief));  // under test: a wait that outlasts the limit of an earlier round
    if (s->cut_short == 0) AWAIT(wait_patiently(m, s, at));
    AWAIT(g.join());
    s->met += 2;
    RETURN();
  }
  template <class Barrier> static task<M> outlast_all(M m, ref<state> s, ref<Barrier> at) {
    for (const auto limit : limits) {
      AWAIT(arrive_last(m, s, at, limit));
      if (s->passed == s->met) AWAIT(wait_long(m, s, at));
      if (s->passed != s->met) RETURN();
      AWAIT(arrive(m, s, at, limit));
      ++s->gave_up;
      at->reset();
      AWAIT(wait_long(m, s, at));
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(outlast_all(m, s, ref(&s->boundless)));
    AWAIT(outlast_all(m, s, ref(&s->patient)));
    if (s->passed != s->met) RETURN();
    AWAIT(arrive_last(m, s, ref(&s->quick), std::chrono::hours(1)));
    // under test: the barrier's own limit
    AWAIT(wait_patiently(m, s, ref(&s->quick)));
    s->own_limit_passed = s->cut_short == 1;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed != s.met)
      return fail_verdict("{} of {} arrivals passed, beside limits of other rounds", s.passed.load(), s.met);
    if (s.expired != s.gave_up) return fail_verdict("{} limits passed instead of {}", s.expired.load(), s.gave_up);
    if (!s.own_limit_passed) return fail_verdict("the barrier's own limit did not hold after a longer one");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
