// Says: a unit that has ended can be joined late, and again and again: each join gives its result and shows what it did.
// Source: THR-13; threading.Thread.join.
// Killed by: single_use_handle.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct keeps_results {
  static constexpr auto rows = "THR-13";
  static constexpr int units = 4, rounds = 10, joins = 3;
  static constexpr demand demands{.concurrent_units = units, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::array<int, units> written{};  ///< not atomic: a join has to make it visible
    std::atomic<int> ended;
    int right = 0;
  };

  static task<M, int> work(M, ref<state> s, int place, int value) {
    s->written[static_cast<std::size_t>(place)] = value;
    ++s->ended;
    RETURN(value);
  }
  static task<M> join_often(M, ref<state> s, typename M::template handle<int> unit, int place, int value) {
    for (int i = 0; i < joins; ++i) {
      const int got = AWAIT(unit.join());
      s->right += got == value && s->written[static_cast<std::size_t>(place)] == value;
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    typename M::group g(m);
    std::array<typename M::template handle<int>, units> all;
    for (int i = 0; i < units; ++i) all[static_cast<std::size_t>(i)] = g.spawn(fn<work>, s, i, round * units + i + 1);
    while (s->ended < units * (round + 1)) AWAIT(m.yield());
    for (int i = 0; i < units; ++i) AWAIT(join_often(m, s, all[static_cast<std::size_t>(i)], i, round * units + i + 1));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    constexpr int all = units * rounds * joins;
    if (s.right != all)
      return fail_verdict("of {} joins {} gave the result and showed the unit's effect", all, s.right);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
