// Says: a release beyond the first value is an error and changes nothing, whatever acquires came before, granted or in vain.
// Source: BSEM-02; threading.BoundedSemaphore.release.
// Killed by: unbounded_semaphore, counts_waits_in_vain.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct keeps_its_bound {
  static constexpr auto rows = "BSEM-02";
  static constexpr int bound = 3, rounds = 3, turns = 20;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::bounded_semaphore>;
  /// What happens while all permits are taken, before one is released too many. First what schedules make different.
  enum class before { wait, wait_in_time, expiry, nothing, poll, poll_with_limit, poll_below_zero, refusal, count };
  struct state {
    explicit state(const contract_size& z) : ways(unless_few(z, static_cast<int>(before::count), 3)) {}
    const int ways;
    M::bounded_semaphore tested{bound};
    int refused = 0, miscounted = 0;
  };

  static task<M> take(M, ref<state> s, bool in_time) {
    if (in_time)
      AWAIT(s->tested.try_acquire_for(std::chrono::hours(1)));
    else
      AWAIT(s->tested.acquire());
    RETURN();
  }
  /// Another unit waits for a permit, which is released; then it takes that.
  static task<M> hand_one_over(M m, ref<state> s, bool in_time) {
    typename M::group g(m);
    g.spawn(fn<take>, s, in_time);
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->tested.release();
    AWAIT(g.join());
    RETURN();
  }
  static void overshoot(ref<state> s) {
    try {
      s->tested.release(bound + 1);
    } catch (const std::invalid_argument&) {}  // see refuses_overshoot_whole
  }
  static task<M> go_before(M m, ref<state> s, before what) {
    for (int i = 0; i < bound; ++i) AWAIT(s->tested.acquire());
    // under test: acquires that are granted nothing
    if (what == before::poll) s->tested.try_acquire();
    if (what == before::poll_with_limit) AWAIT(s->tested.try_acquire_for(std::chrono::nanoseconds(0)));
    if (what == before::poll_below_zero) AWAIT(s->tested.try_acquire_for(std::chrono::nanoseconds(-1)));
    if (what == before::refusal) overshoot(s);
    if (what == before::expiry) AWAIT(s->tested.try_acquire_for(std::chrono::microseconds(100)));
    if (what == before::wait || what == before::wait_in_time) AWAIT(hand_one_over(m, s, what == before::wait_in_time));
    for (int i = 0; i < bound; ++i) s->tested.release();
    RETURN();
  }
  static void release_one_too_many(ref<state> s) {
    try {
      s->tested.release();
    } catch (const std::invalid_argument&) { ++s->refused; }
    int found = 0;
    while (found <= bound && s->tested.try_acquire()) ++found;
    s->miscounted += found != bound;
    for (int i = 0; i < bound && i < found; ++i) s->tested.release();
  }

  static task<M> body(M m, ref<state> s) {
    for (int way = 0; way < s->ways; ++way)
      for (int round = 0; round < rounds; ++round) {
        AWAIT(go_before(m, s, static_cast<before>(way)));
        release_one_too_many(s);
      }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != s.ways * rounds)
      return fail_verdict("{} of {} releases too many were refused", s.refused, s.ways * rounds);
    if (s.miscounted != 0) return fail_verdict("a refused release changed the number of permits");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::bounded_semaphore
