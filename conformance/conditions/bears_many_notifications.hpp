// A unit that waits is woken by however many notifications follow each other: no number of them is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <limits>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// All are given with the lock held, so that the unit can't go on in between. What is not woken is a hang.
template <class M, class Condition> struct bears_many_notifications {
  static constexpr std::array numbers{1, 2, 255, 256, 257, 65'536};
  static constexpr int ways = 3;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z) : turns(unless_few(z, ways * static_cast<int>(numbers.size()), ways)) {}
    const int turns;
    Condition changed;
    std::atomic<int> waits, returned, expired;
  };

  static task<M> wait_each_turn(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    for (int turn = 0; turn < s->turns; ++turn) {
      ++s->waits;
      if (turn % 2 == 0) {
        AWAIT(s->changed.wait(m));
      } else {
        // under test: a limit that is never used up
        const bool notified = AWAIT(s->changed.wait_for(m, std::chrono::hours(1)));
        s->expired += !notified;
      }
      ++s->returned;
    }
    s->changed.leave(m);
    RETURN();
  }
  static task<M> notify(M m, ref<state> s, int way, int number) {
    AWAIT(s->changed.enter(m));
    for (int i = 0; i < number; ++i) {
      if (way == 0) s->changed.notify_one(m);
      if (way == 1) s->changed.notify_all(m);
      if (way == 2) s->changed.notify_n(m, std::numeric_limits<int>::max());
    }
    s->changed.leave(m);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<wait_each_turn>, s);
    for (int turn = 0; turn < s->turns; ++turn) {
      while (s->waits <= turn) AWAIT(m.yield());
      AWAIT(notify(m, s, turn % ways, numbers[static_cast<std::size_t>(turn / ways)]));
      while (s->returned <= turn) AWAIT(m.yield());
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.expired != 0) return fail_verdict("{} waits with a limit of an hour gave up", s.expired.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
