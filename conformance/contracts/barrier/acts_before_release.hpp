// Says: the action runs once a round, after the last arrival and before any party passes, so that each party sees its effect.
// Source: BARR-05; threading.Barrier, [thread.barrier].
// Killed by: tardy_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct acts_before_release {
  static constexpr auto rows = "BARR-05";
  static constexpr int units = 5, rounds = 20;
  struct counts {
    std::atomic<int> arrived, acts, too_soon;
  };
  struct action {
    ref<counts> in;
    void operator()() const {
      ++in->acts;
      in->too_soon += in->arrived != units * in->acts;
    }
  };
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<action>>;
  struct state {
    counts counted;
    typename M::template barrier<action> meeting{units, action{ref<counts>(&counted)}};
    std::atomic<int> unseen;
  };

  static task<M> meet(M, ref<state> s) {
    for (int round = 1; round <= rounds; ++round) {
      ++s->counted.arrived;
      AWAIT(s->meeting.arrive_and_wait());
      s->unseen += s->counted.acts < round;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<meet>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.counted.too_soon != 0)
      return fail_verdict("{} actions ran before all had arrived", s.counted.too_soon.load());
    if (s.unseen != 0) return fail_verdict("{} times a party went on before the action was done", s.unseen.load());
    if (s.counted.acts != rounds) return fail_verdict("{} actions ran in {} rounds", s.counted.acts.load(), rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
