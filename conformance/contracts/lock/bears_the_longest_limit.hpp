// Says: a limit that would overflow the clock, or that is extremely long, never becomes a short one.
// Source: LOCK-06; threading.Lock.acquire, threading.TIMEOUT_MAX. (Here durations are bounded by their type: none is an error.)
// Killed by: wrapping_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

/// A wait that has become short is noticed only if it ends before the release, hence several rounds.
template <class M> struct bears_the_longest_limit {
  static constexpr auto rows = "LOCK-06";
  static constexpr int rounds = 60, limits = 3, turns = 50;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    explicit state(const contract_size& z) : repeats(unless_few(z, rounds, 1)), pauses(unless_few(z, turns, 2)) {}
    const int repeats, pauses;
    M::lock tested;
    std::atomic<bool> waits, let_go;
    int waited = 0, took = 0, early = 0;
  };

  static task<M> wait_long(M, ref<state> s, std::chrono::nanoseconds limit) {
    s->waits = true;
    const bool took = AWAIT(s->tested.try_acquire_for(limit));
    s->early += !s->let_go;
    s->took += took;
    RETURN();
  }
  static task<M> one_limit(M m, ref<state> s, std::chrono::nanoseconds limit) {
    ++s->waited;
    s->waits = s->let_go = false;
    typename M::group g(m);
    g.spawn(fn<wait_long>, s, limit);
    while (!s->waits) AWAIT(m.yield());
    for (int i = 0; i < s->pauses; ++i) AWAIT(m.yield());
    s->let_go = true;
    s->tested.release();
    AWAIT(g.join());
    RETURN();
  }

  static task<M> all_limits(M m, ref<state> s) {
    using namespace std::chrono;
    constexpr auto century = hours(24 * 365 * 100);
    for (const nanoseconds limit : {nanoseconds::max(), nanoseconds::max() - hours(1), nanoseconds(century)})
      if (s->took == s->waited) AWAIT(one_limit(m, s, limit));
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->tested.acquire());
    for (int round = 0; round < s->repeats; ++round) AWAIT(all_limits(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} of {} long waits ended before the lock was released", s.early, s.waited);
    if (s.took != limits * s.repeats) return fail_verdict("{} of {} long waits took the lock", s.took, s.waited);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
