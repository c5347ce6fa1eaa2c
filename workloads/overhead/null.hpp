// Does nothing, between the same start and stop as every other workload.
// Measures: the overhead of the harness and the clock, a lower bound of every other number.
// Does not measure: anything of the model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/workload.hpp"

namespace heddle::workloads::overhead {

template <class M> struct null {
  static constexpr auto unit = "nothing, done once";
  static std::vector<ranked_figure> ranked_by() { return {}; }
  using needs = heddle::needs<>;
  struct state {
    long done = 0;
  };

  static task<M> pass(M, ref<state> s, heddle::pass& p) {
    s->done = 0;
    p.start();
    for (long i = 0; i < p.ops; ++i) {
      ++s->done;
      asm volatile("" : : : "memory");  // one store per iteration, like a body's own bookkeeping
    }
    p.stop();
    RETURN();
  }

  static long units(const params&, long) { return 0; }
  static std::string verify(const state& s, const params&, long ops) { return s.done == ops ? "" : "a round was lost"; }
};

}  // namespace heddle::workloads::overhead
