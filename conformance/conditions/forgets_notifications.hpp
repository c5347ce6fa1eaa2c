// A notification while nobody waits is not remembered, however the waits before it ended: a later wait still waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <stdexcept>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// The standard allows spurious wake-ups, so a single one proves nothing; one after every notification does.
template <class M, class Condition> struct forgets_notifications {
  enum class before { nothing, expiry, expiry_of_predicate, throwing_predicate };
  static constexpr std::size_t ways = 4;
  static constexpr int rounds = 20;
  static constexpr demand demands{};
  using needs = typename Condition::needs;
  struct state {
    Condition changed;
    std::array<int, ways> woken{};
  };

  static task<M> wait_before(M m, ref<state> s, before what) {
    constexpr std::chrono::microseconds moment(100);
    if (what == before::expiry) AWAIT(s->changed.wait_for(m, moment));
    if (what == before::expiry_of_predicate) AWAIT(s->changed.wait_for(m, moment, [] { return false; }));
    try {
      if (what == before::throwing_predicate)
        AWAIT(s->changed.wait(m, []() -> bool { throw std::domain_error("the predicate's"); }));
    } catch (const std::domain_error&) {}  // see bears_throwing_predicates
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    for (std::size_t way = 0; way < ways; ++way) {
      for (int round = 0; round < rounds; ++round) {
        AWAIT(wait_before(m, s, static_cast<before>(way)));
        s->changed.notify_one(m);
        s->changed.notify_n(m, 2);
        s->changed.notify_all(m);
        // under test: a wait that nobody notifies
        const bool notified = AWAIT(s->changed.wait_for(m, std::chrono::milliseconds(1)));
        s->woken[way] += notified;
      }
    }
    s->changed.leave(m);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (std::ranges::find(s.woken, rounds) != s.woken.end())
      return fail_verdict("each of {} waits was ended by a notification from before it", rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
