// Says: set frees every unit that waits at that moment, even if clear follows at once.
// Source: EVENT-06; threading.Event.set.
// Killed by: deaf_event.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::event {

/// It can't be observed from outside that a unit waits already, and one that begins to wait after the clear may rightly go on
/// waiting. So a single round proves nothing: units that have not returned after a while are woken by a permanent set, and the
/// contract fails only if most rounds needed that. A unit paused anywhere spoils one round, since each begins with all units.
template <class M> struct outlives_clear {
  static constexpr auto rows = "EVENT-06";
  static constexpr int units = 5, rounds = 21, turns = 100;
  static constexpr auto patience = std::chrono::milliseconds(500);
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    M::event tested;
    std::atomic<int> round, arrived, freed;
    int spoiled_rounds = 0;
  };

  static task<M> wait_each_round(M m, ref<state> s) {
    for (int mine = 1; mine <= rounds; ++mine) {
      while (s->round < mine) AWAIT(m.yield());
      ++s->arrived;
      AWAIT(s->tested.wait());
      ++s->freed;
    }
    RETURN();
  }
  static task<M> wait_for_freed(M m, ref<state> s, int expected) {
    const conformance::stopwatch watch(m);
    for (int i = 0; s->freed < expected; ++i) {
      if (i > turns && watch.reached(patience)) RETURN();
      AWAIT(m.yield());
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    s->tested.clear();
    s->round = round;
    while (s->arrived < units * round) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->tested.set();
    s->tested.clear();
    AWAIT(wait_for_freed(m, s, units * round));
    if (s->freed < units * round) {
      ++s->spoiled_rounds;
      s->tested.set();
      while (s->freed < units * round) AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<wait_each_round>, s);
    for (int round = 1; round <= rounds; ++round) AWAIT(one_round(m, s, round));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.spoiled_rounds > rounds / 2)
      return fail_verdict("in {} of {} rounds a waiter slept through set and clear", s.spoiled_rounds, rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::event
