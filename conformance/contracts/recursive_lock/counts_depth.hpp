// Says: the depth is the number of the owner's acquires less its releases, and zero for every other unit.
// Source: RLOCK-05, RLOCK-06; threading.RLock.
// Killed by: talkative_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct counts_depth {
  static constexpr auto rows = "RLOCK-05 RLOCK-06";
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    M::recursive_lock tested;
    std::atomic<int> told_others;
    int wrong = 0;
  };

  static task<M> ask(M m, ref<state> s) {
    s->told_others += s->tested.depth(m) != 0;
    RETURN();
  }
  /// The owner's reading, and another unit's.
  static task<M> read(M m, ref<state> s, long expected) {
    s->wrong += s->tested.depth(m) != expected;
    typename M::group g(m);
    g.spawn(fn<ask>, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(read(m, s, 0));
    AWAIT(s->tested.acquire(m));
    AWAIT(read(m, s, 1));
    AWAIT(s->tested.acquire(m));
    AWAIT(s->tested.acquire(m));
    AWAIT(read(m, s, 3));
    s->tested.release(m);
    AWAIT(read(m, s, 2));
    s->tested.release(m);
    s->tested.release(m);
    AWAIT(read(m, s, 0));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.wrong != 0) return fail_verdict("{} of 5 times the owner read a wrong depth", s.wrong);
    if (s.told_others != 0) return fail_verdict("{} times a unit read the depth of another", s.told_others.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
