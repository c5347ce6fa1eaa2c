// Says: the last to arrive runs the action, once a round, before any party passes, so that each party sees its effect.
// Source: BARR-05; threading.Barrier, [thread.barrier]; which party acts: docs/interface.md.
// Killed by: tardy_barrier, delegating_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct acts_before_release {
  static constexpr auto rows = "BARR-05";
  static constexpr int units = 5, rounds = 20;
  struct counts {
    const int parties;
    std::atomic<int> arrived{0}, acts{0}, too_soon{0};
    std::atomic<unit_id> actor{0};
  };
  struct action {
    ref<counts> in;
    void operator()() const {
      ++in->acts;
      if constexpr (requires { M::current(); }) in->actor = M::current();
      in->too_soon += in->arrived != in->parties * in->acts;
    }
  };
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<action>>;
  struct state {
    explicit state(const contract_size& z) : meetings(unless_few(z, rounds, 2)), counted{unless_few(z, units, 3)} {}
    const int meetings;
    counts counted;
    typename M::template barrier<action> meeting{counted.parties, action{ref<counts>(&counted)}};
    std::atomic<int> unseen, by_another;
  };

  static task<M> meet(M m, ref<state> s) {
    for (int round = 1; round <= s->meetings; ++round) {
      ++s->counted.arrived;
      const int place = AWAIT(s->meeting.arrive_and_wait());
      s->unseen += s->counted.acts < round;
      // The next round's action waits for this unit. Where a model can't tell which unit runs, who acts is not seen.
      if constexpr (requires { M::current(); })
        s->by_another += place == s->counted.parties - 1 && s->counted.actor != m.self();
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->counted.parties; ++i) g.spawn(fn<meet>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.counted.too_soon != 0)
      return fail_verdict("{} actions ran before all had arrived", s.counted.too_soon.load());
    if (s.unseen != 0) return fail_verdict("{} times a party went on before the action was done", s.unseen.load());
    if (s.by_another != 0)
      return fail_verdict("{} actions were run by another than the last to arrive", s.by_another.load());
    if (s.counted.acts != s.meetings)
      return fail_verdict("{} actions ran in {} rounds", s.counted.acts.load(), s.meetings);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
