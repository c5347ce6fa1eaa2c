// Says: all units of a group make progress at once, as many as the workload demands, and each runs once and gives its result.
// Source: [intro.progress]; PROC-12, its first half.
// Killed by: narrow_gate.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// Each unit waits until all have begun. Rounds run in one group, so that it is used again after a join.
template <class M> struct runs_all_at_once {
  static constexpr auto rows = "";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group>;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    std::atomic<int> begun;
    std::array<std::atomic<int>, most_units> runs{};
    long right = 0;
  };

  static task<M, int> begin(M m, ref<state> s, int place) {
    ++s->runs[static_cast<std::size_t>(place)];
    ++s->begun;
    while (s->begun < s->size.units) AWAIT(m.yield());
    RETURN(place + 1);
  }
  static task<M> one_round(M, ref<state> s, typename M::group& g) {
    s->begun = 0;
    std::array<typename M::template handle<int>, most_units> all;
    for (int i = 0; i < s->size.units; ++i) all[static_cast<std::size_t>(i)] = g.spawn(fn<begin>, s, i);
    AWAIT(g.join());
    for (int i = 0; i < s->size.units; ++i) {
      const int got = AWAIT(all[static_cast<std::size_t>(i)].join());
      s->right += got == i + 1;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (long round = 0; round < s->size.turns_each(); ++round) AWAIT(one_round(m, s, g));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    for (int i = 0; i < s.size.units; ++i)
      if (const int runs = s.runs[static_cast<std::size_t>(i)]; runs != s.size.turns_each())
        return fail_verdict("unit {} ran {} times in {} rounds", i, runs, s.size.turns_each());
    const long all = s.size.turns_each() * s.size.units;
    if (s.right != all) return fail_verdict("{} results of {} were right", s.right, all);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
