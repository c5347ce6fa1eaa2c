// Says: a unit that joins another by its handle, or a group, goes on once that has ended, though units spawned meanwhile wait for what it does next.
// Source: [intro.progress]; docs/interface.md, concurrent units.
// Killed by: orderly_joins, joins_of_its_thread.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// A model that runs other units while one joins, on the stack of that one, must not choose those that wait for it.
template <class M> struct goes_on_after_a_join {
  static constexpr auto rows = "";
  static constexpr int waiting = 8, rounds = 30;
  static constexpr demand demands{.concurrent_units = waiting + 2, .gated = true};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::atomic<int> gone_on, ended;
  };

  static task<M> wait_for_joiner(M m, ref<state> s, int round) {
    while (s->gone_on < round) AWAIT(m.yield());
    ++s->ended;
    RETURN();
  }
  static task<M> end_at_once(M) { RETURN(); }

  static task<M> join_among_others(M m, ref<state> s, int round) {
    const bool by_handle = round % 2 == 0;
    typename M::group others(m), apart(m);
    typename M::template handle<void> one;
    for (int i = 0; i <= waiting; ++i) {
      if (i == round % (waiting + 1))
        one = (by_handle ? others : apart).spawn(fn<end_at_once>);
      else
        others.spawn(fn<wait_for_joiner>, s, round);
    }
    if (by_handle)
      AWAIT(one.join());
    else
      AWAIT(apart.join());
    s->gone_on = round;
    AWAIT(apart.join());
    AWAIT(others.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int round = 1; round <= rounds; ++round) {
      g.spawn(fn<join_among_others>, s, round);
      AWAIT(g.join());
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.ended != waiting * rounds)
      return fail_verdict("{} of {} units that waited ended", s.ended.load(), waiting * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
