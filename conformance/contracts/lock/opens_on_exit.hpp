// Says: a scoped guard frees the lock at the end of its scope, also on an exception, which propagates unchanged.
// Source: LOCK-04; threading.Lock as a context manager, [thread.lock.guard].
// Killed by: clutching_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

/// The guard spans a suspension; another unit then checks whether the lock is free.
template <class M> struct opens_on_exit {
  static constexpr auto rows = "LOCK-04";
  static constexpr int rounds = 3;
  static constexpr std::string_view words = "on the way out";
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    M::lock tested;
    int unguarded = 0, free_again = 0, propagated = 0;
  };

  static task<M> hold_for_a_scope(M m, ref<state> s, bool fail) {
    AWAIT(s->tested.acquire());
    const release_guard here(s->tested);
    AWAIT(m.yield());
    s->unguarded += s->tested.try_acquire();
    if (fail) throw std::runtime_error(std::string(words));
    RETURN();
  }
  /// Leaves the lock free in any case, so that the next round does not wait for ever.
  static task<M> look(M, ref<state> s) {
    s->free_again += s->tested.try_acquire();
    s->tested.release();
    RETURN();
  }
  static task<M> let_a_unit_look(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<look>, s);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) {
      AWAIT(hold_for_a_scope(m, s, false));
      AWAIT(let_a_unit_look(m, s));
      try {
        AWAIT(hold_for_a_scope(m, s, true));
      } catch (const std::runtime_error& e) { s->propagated += e.what() == words; }
      AWAIT(let_a_unit_look(m, s));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.unguarded != 0) return fail_verdict("the lock was free inside the scope of its guard");
    if (s.free_again != 2 * rounds)
      return fail_verdict("the lock was free after {} of {} scopes", s.free_again, 2 * rounds);
    if (s.propagated != rounds) return fail_verdict("{} of {} exceptions propagated unchanged", s.propagated, rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
