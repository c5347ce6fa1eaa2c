// A predicate may notify the condition that it is asked for: its unit does not wait while it is asked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// A unit waits; then the root does, whose predicate notifies that unit in one of several ways and holds once the unit was woken,
/// which notifies the root in turn.
template <class M, class Condition> struct lets_predicates_notify {
  static constexpr int ways = 3, rounds = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z) : turns(unless_few(z, rounds * ways, ways)) {}
    const int turns;
    Condition changed;
    std::atomic<int> waiting, woken;
    int asked = 0, untold = 0;
  };

  static void notify(M m, ref<state> s, int way) {
    if (way == 0) s->changed.notify_one(m);
    if (way == 1) s->changed.notify_n(m, 1);
    if (way == 2) s->changed.notify_all(m);
  }
  static task<M> be_woken(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    ++s->waiting;
    AWAIT(s->changed.wait(m));
    ++s->woken;
    s->changed.notify_all(m);
    s->changed.leave(m);
    RETURN();
  }
  static task<M> wait(M m, ref<state> s, int turn) {
    const auto holds = [m, s, turn] {
      ++s->asked;
      notify(m, s, turn % ways);
      return s->woken > turn;
    };
    AWAIT(s->changed.enter(m));  // after this the unit waits
    if (turn / ways % 2 == 0) {
      AWAIT(s->changed.wait(m, holds));
    } else {
      const bool told = AWAIT(s->changed.wait_for(m, std::chrono::hours(1), holds));
      s->untold += !told;
    }
    s->changed.leave(m);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int turn = 0; turn < s->turns; ++turn) {
      typename M::group g(m);
      g.spawn(fn<be_woken>, s);
      while (s->waiting <= turn) AWAIT(m.yield());
      AWAIT(wait(m, s, turn));
      AWAIT(g.join());
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.untold != 0) return fail_verdict("{} waits ended before their predicate held", s.untold);
    if (s.asked < s.turns) return fail_verdict("{} predicates were asked in {} waits", s.asked, s.turns);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
