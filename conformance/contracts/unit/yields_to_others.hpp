// Says: a unit that does nothing but yield holds up no other: units that wait for each other by yielding all go on.
// Source: [thread.thread.this], [intro.progress]; LOOP-05, its first half.
// Killed by: stuck_yield.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::unit {

/// A turn goes round, so that in each turn all units but one yield for nothing: so few units, however large the size.
template <class M> struct yields_to_others {
  static constexpr auto rows = "";
  static constexpr int most = contract_sizes.front().units;
  static int units(const contract_size& z) { return std::min(z.units, most); }
  static demand demands(const contract_size& z) { return {.concurrent_units = units(z), .gated = true}; }
  using needs = heddle::needs<typename M::group>;
  struct state {
    explicit state(const contract_size& z) : size{units(z), z.turns} {}
    const contract_size size;
    std::atomic<long> turn;
  };

  static task<M> take_turns(M m, ref<state> s, int place) {
    for (long i = 0; i < s->size.turns_each(); ++i) {
      while (s->turn != i * s->size.units + place) AWAIT(m.yield());
      ++s->turn;
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->size.units; ++i) g.spawn(fn<take_turns>, s, i);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const long all = s.size.turns_each() * s.size.units;
    if (s.turn != all) return fail_verdict("{} turns of {} were taken", s.turn.load(), all);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
