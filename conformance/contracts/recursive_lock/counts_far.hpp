// Says: the owner may nest as deep as it likes, in every way: no level is lost beyond 8 or 16 bits, and the last release frees the lock.
// Source: RLOCK-02, RLOCK-05; threading.RLock.
// Killed by: byte_deep_recursive_lock, short_deep_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct counts_far {
  static constexpr auto rows = "RLOCK-02 RLOCK-05";
  static constexpr long deep = 70'000;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    M::recursive_lock tested;
    std::atomic<int> taken_within, taken_after;
    long deepest = 0, not_taken = 0, refused = 0, left = 0;
  };

  static task<M> poll(M m, ref<state> s, bool within) {
    if (s->tested.try_acquire(m)) {
      ++(within ? s->taken_within : s->taken_after);
      s->tested.release(m);
    }
    RETURN();
  }
  static task<M> let_a_unit_poll(M m, ref<state> s, bool within) {
    typename M::group g(m);
    g.spawn(fn<poll>, s, within);
    AWAIT(g.join());
    RETURN();
  }
  static task<M> go_deeper(M m, ref<state> s, long level) {
    if (level % 3 == 0) {
      AWAIT(s->tested.acquire(m));
    } else if (level % 3 == 1) {
      s->not_taken += !s->tested.try_acquire(m);
    } else {
      // under test: a limit that the owner does not use up
      const bool took = AWAIT(s->tested.try_acquire_for(m, std::chrono::nanoseconds(level % 2)));
      s->not_taken += !took;
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    for (long i = 0; i < deep; ++i) AWAIT(go_deeper(m, s, i));
    s->deepest = s->tested.depth(m);
    for (long i = 0; i < deep - 1; ++i) {
      try {
        s->tested.release(m);
      } catch (const std::system_error&) { ++s->refused; }
    }
    s->left = s->tested.depth(m);
    AWAIT(let_a_unit_poll(m, s, true));
    if (s->left == 1) s->tested.release(m);
    AWAIT(let_a_unit_poll(m, s, false));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.not_taken != 0) return fail_verdict("{} times the owner could not go deeper", s.not_taken);
    if (s.deepest != deep) return fail_verdict("after {} acquires the depth was {}", deep, s.deepest);
    if (s.refused != 0) return fail_verdict("{} releases found the lock no longer owned", s.refused);
    if (s.left != 1 || s.taken_within != 0) return fail_verdict("the lock was free before its last release");
    if (s.taken_after != 1) return fail_verdict("the lock was not free after its last release");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
