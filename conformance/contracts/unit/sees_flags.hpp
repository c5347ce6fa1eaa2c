// Says: where units are preempted, one that spins without ever giving way sees what another writes.
// Source: THR-36; [intro.progress].
// Killed by: taking_turns.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle::contracts::unit {

template <class M> struct sees_flags {
  static constexpr auto rows = "THR-36";
  static constexpr int rounds = 20;
  static constexpr demand demands{.concurrent_units = 2, .gated = true};
  using needs = heddle::needs<typename M::group, preemption<M>>;
  struct state {
    std::atomic<int> asked, answered;
  };

  /// As a loop does that waits for nothing; an interpreter's loop lets others compute, too.
  static void compute() {
    if constexpr (requires { M::tick(); }) M::tick();
  }
  static task<M> ask(M, ref<state> s) {
    for (int round = 1; round <= rounds; ++round) {
      s->asked = round;
      while (s->answered < round) compute();
    }
    RETURN();
  }
  static task<M> answer(M, ref<state> s) {
    for (int round = 1; round <= rounds; ++round) {
      while (s->asked < round) compute();
      s->answered = round;
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<ask>, s);
    g.spawn(fn<answer>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.answered != rounds) return fail_verdict("{} of {} flags were answered", s.answered.load(), rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
