// Says: units run on as many workers as the model's worker policy says: on one, or each on one of its own.
// Source: about.workers in docs/interface.md.
// Killed by: crowded_unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <array>
#include <atomic>
#include <set>

#include "harness/contract.hpp"

namespace heddle::contracts::unit {

/// All units are alive at once. In a blocking model whose number of workers is bounded, each then occupies a worker.
template <class M> struct runs_on_its_workers {
  static constexpr auto rows = "";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group>;
  struct state {
    explicit state(const contract_size& z) : units(z.units) {}
    const int units;
    std::array<pid_t, most_units> worker_of{};
    std::atomic<int> arrived;
  };

  static task<M> note(M m, ref<state> s, int place) {
    s->worker_of[static_cast<std::size_t>(place)] = gettid();
    ++s->arrived;
    while (s->arrived < s->units) AWAIT(m.yield());
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<note>, s, i);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const auto* const end = s.worker_of.data() + s.units;
    const auto seen = static_cast<int>(std::set<pid_t>(s.worker_of.data(), end).size());
    if (M::about.workers == worker_policy::one && seen != 1) return fail_verdict("{} workers ran units, not one", seen);
    const bool each_has_one = M::about.workers == worker_policy::per_unit || !suspending;
    if (M::about.workers != worker_policy::one && each_has_one && seen != s.units)
      return fail_verdict("{} workers ran {} units that were alive at once", seen, s.units);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
