// Says: set frees all waiters; after a clear units wait again, until the next set frees them all again.
// Source: EVENT-01, EVENT-02, EVENT-03; threading.Event.
// Killed by: stuck_event.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::event {

template <class M> struct works_again {
  static constexpr auto rows = "EVENT-01 EVENT-02 EVENT-03";
  static constexpr int turns = 20;
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    explicit state(const contract_size& z) : units(z.units), rounds(z.turns_each()) {}
    const int units;
    const long rounds;
    M::event tested;
    std::atomic<long> cleared, arrived, set, passed, early;
    int wrong_flags = 0;
  };

  static task<M> wait_each_round(M m, ref<state> s) {
    for (long mine = 1; mine <= s->rounds; ++mine) {
      while (s->cleared < mine) AWAIT(m.yield());
      ++s->arrived;
      AWAIT(s->tested.wait());
      s->early += s->set < mine;
      AWAIT(s->tested.wait());  // it stays set
      ++s->passed;
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, long round) {
    s->wrong_flags += s->tested.is_set();
    s->cleared = round;
    while (s->arrived < s->units * round) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->set = round;
    s->tested.set();
    s->tested.set();
    s->wrong_flags += !s->tested.is_set();
    while (s->passed < s->units * round) AWAIT(m.yield());
    s->tested.clear();
    s->tested.clear();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<wait_each_round>, s);
    for (long round = 1; round <= s->rounds; ++round) AWAIT(one_round(m, s, round));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} waits on a clear event returned before the next set", s.early.load());
    if (s.wrong_flags != 0) return fail_verdict("{} times is_set() was wrong", s.wrong_flags);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::event
