// Says: a timed wait with a limit of zero or less is a poll: it returns, and without an error.
// Source: COND-13; threading.Condition.wait.
// Killed by: pedantic_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>

#include "harness/contract.hpp"

namespace heddle::contracts::condition {

template <class M> struct polls_below_zero {
  static constexpr auto rows = "COND-13";
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::condition>;
  struct state {
    M::condition::mutex_type section;
    M::condition never;
    int errors = 0, said_notified = 0, said_false = 0;
  };

  static task<M> poll(M, ref<state> s, std::chrono::nanoseconds limit) {
    try {
      const bool notified = AWAIT(s->never.wait_for(s->section, limit));
      s->said_notified += notified;
      // under test: a predicate that holds needs no time
      const bool held = AWAIT(s->never.wait_for(s->section, limit, [] { return true; }));
      s->said_false += !held;
    } catch (const std::exception&) { ++s->errors; }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    using namespace std::chrono;
    AWAIT(s->section.lock());
    for (const nanoseconds limit : {nanoseconds(0), nanoseconds(-1), nanoseconds(hours(-1)), nanoseconds::min()})
      AWAIT(poll(m, s, limit));
    s->section.unlock();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.errors != 0) return fail_verdict("{} of 4 polls ended in an error", s.errors);
    if (s.said_notified == 4) return fail_verdict("every poll reported a notification");
    if (s.said_false != 0) return fail_verdict("{} polls said false though their predicate was true", s.said_false);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
