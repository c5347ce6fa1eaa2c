// Says: under an interpreter lock at most one unit computes between two ticks, however many there are.
// Source: the global interpreter lock of CPython (Python/ceval_gil.c).
// Killed by: open_interpreter.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <atomic>

#include "harness/contract.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle::contracts::interpreter_lock {

/// Between two ticks a unit gives its processor away behind the model's back, so that every other that may compute does so.
template <class M> struct excludes {
  static constexpr auto rows = "";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>>;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    std::atomic<int> computing;
    std::atomic<long> overlaps, steps;
  };

  static task<M> compute(M, ref<state> s) {
    for (long i = 0; i < s->size.turns_each(); ++i) {
      s->overlaps += s->computing++ != 0;
      sched_yield();
      --s->computing;
      ++s->steps;
      M::tick();
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->size.units; ++i) g.spawn(fn<compute>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const long all = s.size.turns_each() * s.size.units;
    if (s.overlaps != 0) return fail_verdict("in {} of {} steps two units computed at once", s.overlaps.load(), all);
    if (s.steps != all) return fail_verdict("{} steps of {} were made", s.steps.load(), all);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::interpreter_lock
