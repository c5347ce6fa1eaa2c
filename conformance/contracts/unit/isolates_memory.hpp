// Says: where memory is isolated, what a unit writes outside its state is seen by no other unit and not by its spawner.
// Source: about.sees in docs/interface.md; fork(2).
// Killed by: leaking_unit.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle::contracts::unit {

/// All units have written before any reads.
template <class M> struct isolates_memory {
  static constexpr auto rows = "";
  static constexpr int units = 8;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, isolation<M>>;
  struct state {
    std::atomic<int> written, kept;
    bool seen_by_spawner = false;
  };
  static inline std::atomic<int> outside = 0;  ///< not part of the state

  static task<M> write_and_read(M m, ref<state> s, int what) {
    outside = what;
    ++s->written;
    while (s->written < units) AWAIT(m.yield());
    s->kept += outside == what;
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 1; i <= units; ++i) g.spawn(fn<write_and_read>, s, i);
    AWAIT(g.join());
    s->seen_by_spawner = outside != 0;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.kept != units) return fail_verdict("of {} units {} kept what they had written", units, s.kept.load());
    if (s.seen_by_spawner) return fail_verdict("the spawner saw what a unit had written");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
