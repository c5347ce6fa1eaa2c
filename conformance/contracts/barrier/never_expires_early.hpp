// Says: a barrier's own limit applies to arrivals without one, an explicit limit overrides it, and neither expires early.
// Source: BARR-11, its lower bound only; threading.Barrier.wait.
// Killed by: hasty_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct never_expires_early {
  static constexpr auto rows = "BARR-11";
  static constexpr int rounds = 3;
  static constexpr auto limit = std::chrono::milliseconds(20), longer = std::chrono::milliseconds(40);
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::template barrier<>>;
  struct state {
    typename M::template barrier<> quick{2, {}, limit}, patient{2, {}, std::chrono::hours(1)};
    int early = 0, expired = 0;
  };

  static void note(ref<state> s, bool reached) {
    ++s->expired;
    s->early += !reached;
  }
  static task<M> expire_by_default(M m, ref<state> s) {
    const conformance::stopwatch watch(m);
    try {
      // under test: the barrier's own limit
      AWAIT(s->quick.arrive_and_wait());
    } catch (const broken_barrier&) { note(s, watch.reached(limit)); }
    s->quick.reset();
    RETURN();
  }
  static task<M> expire_explicitly(M m, ref<state> s) {
    const conformance::stopwatch watch(m);
    try {
      // under test: a limit longer than the barrier's own
      AWAIT(s->quick.arrive_and_wait_for(longer));
    } catch (const broken_barrier&) { note(s, watch.reached(longer)); }
    s->quick.reset();
    RETURN();
  }
  static task<M> expire_before_default(M m, ref<state> s) {
    const conformance::stopwatch watch(m);
    try {
      // under test: a limit shorter than the barrier's own
      AWAIT(s->patient.arrive_and_wait_for(limit));
    } catch (const broken_barrier&) { note(s, watch.reached(limit)); }
    s->patient.reset();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(expire_by_default(m, s));
      AWAIT(expire_explicitly(m, s));
      AWAIT(expire_before_default(m, s));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.expired != 3 * rounds) return fail_verdict("{} of {} waits expired", s.expired, 3 * rounds);
    if (s.early != 0) return fail_verdict("{} of {} waits expired before their limit", s.early, 3 * rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
