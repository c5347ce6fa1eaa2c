// Says: a monitor made on a lock shares it: to hold one is to hold both; one made without has a recursive lock of its own.
// Source: COND-01; threading.Condition.
// Killed by: split_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::monitor {

template <class M> struct is_one_with_its_lock {
  static constexpr auto rows = "COND-01";
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock, typename M::monitor>;
  struct state {
    M::recursive_lock given;
    M::monitor on_given{given}, alone;
    std::atomic<bool> lock_taken, monitor_taken;
    int parted = 0, unfree = 0, unnested = 0, refused = 0;
  };

  static task<M> poll_both(M m, ref<state> s) {
    s->lock_taken = s->given.try_acquire(m);
    if (s->lock_taken) s->given.release(m);
    s->monitor_taken = s->on_given.try_acquire(m);
    if (s->monitor_taken) s->on_given.release(m);
    RETURN();
  }
  static task<M> let_a_unit_poll(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<poll_both>, s);
    AWAIT(g.join());
    RETURN();
  }
  /// Acquires one and releases the other.
  template <class Taken, class Released> static task<M> cross(M m, ref<state> s, Taken& taken, Released& released) {
    AWAIT(taken.acquire(m));
    AWAIT(let_a_unit_poll(m, s));
    s->parted += s->lock_taken || s->monitor_taken || released.depth(m) != 1;
    try {
      released.release(m);
    } catch (const std::system_error&) { ++s->refused; }
    AWAIT(let_a_unit_poll(m, s));
    s->unfree += !s->lock_taken || !s->monitor_taken;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(cross(m, s, s->given, s->on_given));
    AWAIT(cross(m, s, s->on_given, s->given));
    AWAIT(s->alone.acquire(m));
    AWAIT(s->alone.acquire(m));
    s->unnested += s->alone.depth(m) != 2;
    s->alone.release(m);
    s->alone.release(m);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.parted != 0) return fail_verdict("holding one of monitor and lock was not holding the other");
    if (s.refused != 0 || s.unfree != 0) return fail_verdict("releasing one of monitor and lock did not free both");
    if (s.unnested != 0) return fail_verdict("a monitor's own lock did not nest");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::monitor
