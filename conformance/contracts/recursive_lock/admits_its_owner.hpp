// Says: the owner can acquire again without waiting, in every way and whoever waits, and only its last matching release frees the lock.
// Source: RLOCK-02, RLOCK-01; threading.RLock, [thread.mutex.recursive].
// Killed by: shallow_recursive_lock, owner_polls_in_vain, polite_to_its_owner.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <system_error>

#include "conformance/event_waits.hpp"
#include "conformance/timed/limits.hpp"
#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct admits_its_owner {
  static constexpr auto rows = "RLOCK-01 RLOCK-02";
  static constexpr int rounds = 5;
  static constexpr demand demands{.concurrent_units = 2, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    explicit state(const contract_size& z) : turns_to_wait(conformance::turns_to_begin_at(z)) {}
    const int turns_to_wait;
    M::recursive_lock tested;
    std::atomic<int> taken_by_others, arrived;
    int refused_to_owner = 0, lost = 0, still_held = 0;
  };

  static task<M> poll(M m, ref<state> s) {
    if (s->tested.try_acquire(m)) {
      ++s->taken_by_others;
      s->tested.release(m);
    }
    RETURN();
  }
  static task<M> let_a_unit_poll(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<poll>, s);
    AWAIT(g.join());
    RETURN();
  }
  static void release(M m, ref<state> s) {
    try {
      s->tested.release(m);
    } catch (const std::system_error&) { ++s->lost; }
  }

  /// With every limit, of which the owner uses up none.
  static task<M> take_with(M m, ref<state> s, std::chrono::nanoseconds limit) {
    // under test: a limit that the owner does not use up
    const bool took = AWAIT(s->tested.try_acquire_for(m, limit));
    s->refused_to_owner += !took;
    if (took) release(m, s);
    RETURN();
  }
  static task<M> take_with_any_limit(M m, ref<state> s) {
    for (const auto limit : conformance::no_limits) AWAIT(take_with(m, s, limit));
    for (const auto limit : conformance::every_magnitude) AWAIT(take_with(m, s, limit));
    RETURN();
  }

  /// Down to three levels, up to two, down again, and up to the last.
  static task<M> nest(M m, ref<state> s) {
    AWAIT(s->tested.acquire(m));
    AWAIT(take_with_any_limit(m, s));
    AWAIT(s->tested.acquire(m));
    s->refused_to_owner += !s->tested.try_acquire(m);
    AWAIT(let_a_unit_poll(m, s));
    release(m, s);
    AWAIT(let_a_unit_poll(m, s));
    AWAIT(take_with_any_limit(m, s));
    release(m, s);
    AWAIT(let_a_unit_poll(m, s));
    release(m, s);
    RETURN();
  }

  static task<M> take_later(M m, ref<state> s, bool with_limit) {
    ++s->arrived;
    if (with_limit)
      AWAIT(s->tested.try_acquire_for(m, conformance::long_limits[0]));
    else
      AWAIT(s->tested.acquire(m));
    release(m, s);
    RETURN();
  }
  static task<M> nest_before_others(M m, ref<state> s) {
    typename M::group g(m);
    AWAIT(s->tested.acquire(m));
    for (const bool with_limit : {false, true}) g.spawn(fn<take_later>, s, with_limit);
    while (s->arrived < 2) AWAIT(m.yield());
    for (int i = 0; i < s->turns_to_wait; ++i) AWAIT(m.yield());
    AWAIT(s->tested.acquire(m));
    if (s->tested.try_acquire(m))
      release(m, s);
    else
      ++s->refused_to_owner;
    AWAIT(take_with_any_limit(m, s));
    release(m, s);
    release(m, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(nest_before_others(m, s));
    for (int round = 1; round <= rounds; ++round) {
      AWAIT(nest(m, s));
      const int before = s->taken_by_others;
      AWAIT(let_a_unit_poll(m, s));
      s->still_held += s->taken_by_others == before;
      if (s->taken_by_others != round) RETURN();
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused_to_owner != 0) return fail_verdict("{} times the owner could not acquire again", s.refused_to_owner);
    if (s.lost != 0) return fail_verdict("{} releases found the lock no longer owned", s.lost);
    if (s.still_held != 0) return fail_verdict("the lock was not free after as many releases as acquires");
    if (s.taken_by_others != rounds) return fail_verdict("another unit took the lock before its last release");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
