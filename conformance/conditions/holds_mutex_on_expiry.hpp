// A timed wait without a notification expires, not before its limit, and holds the mutex again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/conditions/condition.hpp"
#include "conformance/stopwatch.hpp"

namespace heddle::conformance {

/// All expire at about the same time, and each yields while it has the mutex.
template <class M, class Condition> struct holds_mutex_on_expiry {
  static constexpr int units = 5, rounds = 10, turns = 20;
  static constexpr auto limit = std::chrono::milliseconds(5);
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z)
        : waiters(unless_few(z, units, 2)), expiries(unless_few(z, rounds, 1)), pauses(unless_few(z, turns, 2)) {}
    const int waiters, expiries, pauses;
    Condition changed;
    std::atomic<int> arrived, inside, overlaps, early, ended;
  };

  static task<M> expire(M m, ref<state> s) {
    for (int round = 1; round <= s->expiries; ++round) {
      ++s->arrived;
      while (s->arrived < s->waiters * round) AWAIT(m.yield());
      AWAIT(s->changed.enter(m));
      const stopwatch watch(m);
      // under test: the limit of a timed wait
      const bool held = AWAIT(s->changed.wait_for(m, limit, [] { return false; }));
      s->early += held || !watch.reached(limit);
      s->overlaps += s->inside++ != 0;
      for (int i = 0; i < s->pauses; ++i) AWAIT(m.yield());
      --s->inside;
      s->changed.leave(m);
    }
    ++s->ended;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->waiters; ++i) g.spawn(fn<expire>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.overlaps != 0) return fail_verdict("{} waits expired while another unit had the mutex", s.overlaps.load());
    if (s.early != 0) return fail_verdict("{} waits ended before their limit", s.early.load());
    if (s.ended != s.waiters) return fail_verdict("{} of {} units ended", s.ended.load(), s.waiters);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
