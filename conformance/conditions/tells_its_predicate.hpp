// A timed wait gives what its predicate said last, and asks it after the limit: what became true without a notification is told.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// The predicate says true the second time that it is asked, or the third; nobody notifies. A poll need not ask twice.
template <class M, class Condition> struct tells_its_predicate {
  static constexpr std::array<std::chrono::nanoseconds, 7> limits{
      std::chrono::nanoseconds::min(), std::chrono::nanoseconds(-1),  std::chrono::nanoseconds(0),
      std::chrono::nanoseconds(1),     std::chrono::microseconds(10), std::chrono::microseconds(500),
      std::chrono::milliseconds(5)};
  static constexpr int rounds = 3;
  static constexpr demand demands{};
  using needs = typename Condition::needs;
  struct state {
    Condition changed;
    int asked = 0, said = 0, untold = 0, not_asked_again = 0;
  };

  static bool becomes_true(ref<state> s, int after) {
    s->said = ++s->asked > after;
    return s->said;
  }
  static task<M> wait(M m, ref<state> s, std::chrono::nanoseconds limit, int after) {
    s->asked = 0;
    // under test: a limit that passes
    const bool told = AWAIT(s->changed.wait_for(m, limit, [s, after] { return becomes_true(s, after); }));
    s->untold += told != s->said;
    s->not_asked_again += s->asked < 2 && limit > limit.zero();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    for (int round = 0; round < rounds; ++round)
      for (const auto limit : limits)
        for (const int after : {1, 2}) AWAIT(wait(m, s, limit, after));
    s->changed.leave(m);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.not_asked_again != 0) return fail_verdict("{} waits did not ask again after the limit", s.not_asked_again);
    if (s.untold != 0) return fail_verdict("{} waits did not give what their predicate said last", s.untold);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
