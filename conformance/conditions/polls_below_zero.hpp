// A timed wait with a limit of zero or less is a poll: it returns, and without an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>

#include "conformance/conditions/condition.hpp"
#include "conformance/timed/limits.hpp"
#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M, class Condition> struct polls_below_zero {
  static constexpr demand demands{};
  using needs = typename Condition::needs;
  struct state {
    Condition changed;
    int polls = 0, errors = 0, said_notified = 0, said_false = 0;
  };

  static task<M> poll(M m, ref<state> s, std::chrono::nanoseconds limit) {
    try {
      ++s->polls;
      const bool notified = AWAIT(s->changed.wait_for(m, limit));
      s->said_notified += notified;
      // under test: a predicate that holds needs no time
      const bool held = AWAIT(s->changed.wait_for(m, limit, [] { return true; }));
      s->said_false += !held;
    } catch (const std::exception&) { ++s->errors; }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    for (const auto limit : no_limits) AWAIT(poll(m, s, limit));
    for (const auto limit : past_limits()) AWAIT(poll(m, s, limit));
    s->changed.leave(m);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.errors != 0) return fail_verdict("{} of {} polls ended in an error", s.errors, s.polls);
    if (s.said_notified == s.polls) return fail_verdict("every poll reported a notification");
    if (s.said_false != 0) return fail_verdict("{} polls said false though their predicate was true", s.said_false);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
