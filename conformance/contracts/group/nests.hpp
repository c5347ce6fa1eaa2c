// Says: a unit may spawn and join units of its own, to any depth; leaving a group waits for all of them, added late or early.
// Source: GROUP-01, PROC-09; asyncio.TaskGroup, Trio's nurseries.
// Killed by: flat_group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// A tree of units. Each counts its subtree by what its children give, and joins its group twice: after the first half of its
/// children, and after the rest.
template <class M> struct nests {
  static constexpr auto rows = "GROUP-01";
  static constexpr int depth = 4, fan_out = 4, nodes = 1 + 4 + 16 + 64 + 256, half_of_tree = nodes / 2;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::atomic<int> begun, ended;
    int early = 0, counted = 0;
  };
  using child = typename M::template handle<int>;

  static task<M, int> node(M m, ref<state> s, int below) {
    ++s->begun;
    int all = 1;
    if (below > 0) {
      const int counted = AWAIT(children(m, s, below));
      all += counted;
    }
    ++s->ended;
    RETURN(all);
  }
  static task<M, int> children(M m, ref<state> s, int below) {
    typename M::group g(m);
    int counted = 0;
    for (int part = 0; part < 2; ++part) {
      std::array<child, fan_out / 2> half;
      for (auto& each : half) each = g.spawn(fn<node>, s, below - 1);
      AWAIT(g.join());
      if (below == depth) s->early += (part + 1) * half_of_tree - s->ended;
      for (auto& each : half) {
        const int got = AWAIT(each.join());
        counted += got;
      }
    }
    RETURN(counted);
  }

  static task<M> body(M m, ref<state> s) {
    const int counted = AWAIT(node(m, s, depth));
    s->counted = counted;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} units were still running when the group had been joined", s.early);
    if (s.begun != nodes || s.counted != nodes)
      return fail_verdict("of {} units {} ran and {} were counted", nodes, s.begun.load(), s.counted);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
