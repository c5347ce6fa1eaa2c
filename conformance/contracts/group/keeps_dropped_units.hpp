// Says: a unit whose handle was dropped runs to its end, and its group's join waits for it.
// Source: THR-15; threading.Thread, [thread.thread.destr] (which ends the program instead).
// Killed by: hasty_group.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct keeps_dropped_units {
  static constexpr auto rows = "THR-15";
  static constexpr int units = 4, rounds = 10, turns = 200;
  static constexpr demand demands{.concurrent_units = units, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::atomic<int> dropped_rounds, ended;
    int missing = 0;
  };

  static task<M> run_on(M m, ref<state> s, int round) {
    while (s->dropped_rounds <= round) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    ++s->ended;
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i)
      g.spawn(fn<run_on>, s, round);  // each handle is destroyed here, while its unit still waits
    ++s->dropped_rounds;
    AWAIT(g.join());
    s->missing += units * (round + 1) - s->ended;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.missing != 0) return fail_verdict("{} units had not ended when their group had been joined", s.missing);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
