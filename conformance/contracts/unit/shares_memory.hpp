// Says: where memory is shared, what a unit writes outside its state is seen by those that join it.
// Source: about.sees in docs/interface.md; [intro.races].
// Killed by: forked_unit.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/contract.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle::contracts::unit {

template <class M> struct shares_memory {
  static constexpr auto rows = "";
  static constexpr int units = 8;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, heddle::shared_memory<M>>;
  struct state {
    int seen = 0;
  };
  static inline int outside = 0;  ///< plain, and not part of the state

  static task<M> write(M, int what) {
    outside = what;
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    for (int i = 1; i <= units; ++i) {
      typename M::group g(m);
      g.spawn(fn<write>, i);
      AWAIT(g.join());
      s->seen += outside == i;
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.seen != units) return fail_verdict("of {} writes of units {} were seen after the join", units, s.seen);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
