// Says: releasing a lock that another unit owns is an error, even if both run on one thread, and the owner keeps it.
// Source: RLOCK-04; threading.RLock.release.
// Killed by: lenient_recursive_lock.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

/// The owner spawns and joins the stranger, which an executor may run on the owner's thread, within the join.
template <class M> struct refuses_foreign_release {
  static constexpr auto rows = "RLOCK-04";
  static constexpr int rounds = 5, strangers = 3;
  static constexpr demand demands{.concurrent_units = 2, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    M::recursive_lock tested;
    std::atomic<int> refused, taken, lost;
  };

  static task<M> release_anothers(M m, ref<state> s) {
    try {
      s->tested.release(m);
    } catch (const std::system_error& e) { s->refused += e.code() == std::errc::operation_not_permitted; }
    s->taken += s->tested.try_acquire(m);
    RETURN();
  }
  static task<M> own(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(s->tested.acquire(m));
      AWAIT(s->tested.acquire(m));
      typename M::group g(m);
      for (int i = 0; i < strangers; ++i) g.spawn(fn<release_anothers>, s);
      AWAIT(g.join());
      s->lost += s->tested.depth(m) != 2;
      while (s->tested.depth(m) > 0) s->tested.release(m);
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<own>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != rounds * strangers)
      return fail_verdict("{} of {} releases by a stranger were refused", s.refused.load(), rounds * strangers);
    if (s.taken != 0) return fail_verdict("{} times a stranger got the lock", s.taken.load());
    if (s.lost != 0) return fail_verdict("{} times the owner lost the lock or a level of it", s.lost.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
