// An operation with a limit that can be granted at once is granted, whatever the limit; with none left it is a poll.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/limits.hpp"
#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// Using up the shortest of the long limits would be a hang. Polls of what is not granted are made by a unit of their own, since
/// to the root it may be granted already (a recursive lock).
template <class M, class Waited> struct waits_only_if_needed {
  static constexpr int rounds = 8, limits = static_cast<int>(long_limits.size() + no_limits.size());
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = typename Waited::needs;
  struct state {
    Waited waited;
    std::atomic<int> arrived, granted, polls_granted;
  };

  static task<M> take_all(M m, ref<state> s) {
    for (int i = 0; i < limits; ++i) {
      // under test: limits that what is granted doesn't use up
      const bool took = AWAIT(s->waited.take(m, limit(i), s->arrived));
      if (!took) RETURN();
      ++s->granted;
      AWAIT(s->waited.pass_on(m));
    }
    RETURN();
  }
  static std::chrono::nanoseconds limit(int i) {
    const auto at = static_cast<std::size_t>(i);
    return at < no_limits.size() ? no_limits[at] : long_limits[at - no_limits.size()];
  }
  static task<M> poll_all(M m, ref<state> s) {
    for (const auto none : no_limits) AWAIT(poll(m, s, none));
    RETURN();
  }
  static task<M> poll_far_below_zero(M m, ref<state> s) {
    for (const auto none : past_limits()) AWAIT(poll(m, s, none));
    RETURN();
  }
  static task<M> poll(M m, ref<state> s, std::chrono::nanoseconds none) {
    // under test: polls
    const bool took = AWAIT(s->waited.take(m, none, s->arrived));
    s->polls_granted += took;
    if (took) AWAIT(s->waited.pass_on(m));
    RETURN();
  }
  template <class F> static task<M> in_a_unit(M m, ref<state> s, F f) {
    typename M::group g(m);
    g.spawn(f, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds && s->granted == round * limits; ++round) {
      if (round > 0 || !begins_shut<Waited>) AWAIT(s->waited.shut(m));
      AWAIT(in_a_unit(m, s, fn<poll_all>));
      if (round == 0) AWAIT(in_a_unit(m, s, fn<poll_far_below_zero>));
      AWAIT(s->waited.grant(m));
      AWAIT(in_a_unit(m, s, fn<take_all>));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.polls_granted != 0) return fail_verdict("{} polls were granted what was not there", s.polls_granted.load());
    if (s.granted != rounds * limits)
      return fail_verdict("what could be granted at once was not, with a limit of {} ns",
                          limit(s.granted % limits).count());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
