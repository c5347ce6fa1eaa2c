// Says: release_all frees the lock at any depth and gives that depth; restore adds that many levels to those that there are.
// Source: RLOCK-05; threading.RLock (its _release_save and _acquire_restore, for conditions).
// Killed by: overwriting_restore, flat_restore, silent_release_all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

/// Each small number of levels that the owner has with each that is restored, and some large ones.
template <class M> struct restores_levels {
  static constexpr auto rows = "RLOCK-05";
  static constexpr long most = 3, rounds = 20;
  static constexpr int waiters = 3, turns = 20;
  static constexpr std::array<long, 6> far{255, 256, 65'535, 65'536, 1L << 31, 1L << 32};
  static constexpr demand demands{.concurrent_units = waiters, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    M::recursive_lock tested;
    std::atomic<int> got_in, unrefused, waiting, wrong_depth_of_waiter;
    long wrong_depth = 0, wrong_levels = 0, lost = 0, kept_out = 0, shared = 0;
  };

  static task<M> poll(M m, ref<state> s) {
    try {
      s->tested.release_all(m);
      ++s->unrefused;
    } catch (const std::system_error& e) { s->unrefused += e.code() != std::errc::operation_not_permitted; }
    if (s->tested.try_acquire(m)) {
      ++s->got_in;
      s->tested.release(m);
    }
    RETURN();
  }
  static task<M> let_a_unit_poll(M m, ref<state> s, bool open) {
    s->got_in = 0;
    typename M::group g(m);
    g.spawn(fn<poll>, s);
    AWAIT(g.join());
    s->kept_out += open && s->got_in == 0;
    s->shared += !open && s->got_in != 0;
    RETURN();
  }
  static task<M> restore_to(M m, ref<state> s, long had, long levels) {
    for (long i = 0; i < had; ++i) AWAIT(s->tested.acquire(m));
    AWAIT(s->tested.restore(m, levels));
    s->wrong_depth += s->tested.depth(m) != had + levels;
    RETURN();
  }
  /// Undone one by one, so that each level is one.
  static task<M> undo(M m, ref<state> s, long levels) {
    for (long left = levels; left > 0 && s->lost == 0; --left) try {
        s->tested.release(m);
        s->wrong_depth += s->tested.depth(m) != left - 1;
      } catch (const std::system_error&) { ++s->lost; }
    RETURN();
  }
  static task<M> save_and_restore(M m, ref<state> s, long levels) {
    AWAIT(s->tested.restore(m, levels));
    s->wrong_levels += s->tested.release_all(m) != levels;
    AWAIT(let_a_unit_poll(m, s, true));
    AWAIT(s->tested.restore(m, levels));
    s->wrong_depth += s->tested.depth(m) != levels;
    AWAIT(let_a_unit_poll(m, s, false));
    s->wrong_levels += s->tested.release_all(m) != levels;
    RETURN();
  }

  static task<M> wait_for_it(M m, ref<state> s, long levels) {
    ++s->waiting;
    AWAIT(s->tested.restore(m, levels));
    s->wrong_depth_of_waiter += s->tested.depth(m) != levels;
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->wrong_depth_of_waiter += s->tested.depth(m) != levels;
    s->tested.release_all(m);
    RETURN();
  }
  /// Units wait while all levels are given up at once, and again while one of them has the lock: what is not woken is a hang.
  static task<M> hand_over(M m, ref<state> s, long levels) {
    AWAIT(s->tested.restore(m, levels));
    s->waiting = 0;
    typename M::group g(m);
    for (int i = 1; i <= waiters; ++i) g.spawn(fn<wait_for_it>, s, static_cast<long>(i));
    while (s->waiting < waiters) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->wrong_levels += s->tested.release_all(m) != levels;
    AWAIT(s->tested.restore(m, levels));
    s->wrong_depth += s->tested.depth(m) != levels;
    s->wrong_levels += s->tested.release_all(m) != levels;
    AWAIT(g.join());
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    for (long had = 0; had <= most; ++had)
      for (long levels = 1; levels <= most; ++levels) {
        AWAIT(restore_to(m, s, had, levels));
        AWAIT(undo(m, s, had + levels));
        if (s->wrong_depth != 0 || s->lost != 0) RETURN();
      }
    for (const long levels : {1L, 2L, 3L}) AWAIT(save_and_restore(m, s, levels));
    for (long round = 0; round < rounds; ++round) AWAIT(hand_over(m, s, round % most + 1));
    for (const long levels : far) AWAIT(save_and_restore(m, s, levels));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.wrong_depth != 0) return fail_verdict("{} times the depth was wrong after a restore", s.wrong_depth);
    if (s.wrong_depth_of_waiter != 0)
      return fail_verdict("{} times a unit that had waited had another depth", s.wrong_depth_of_waiter.load());
    if (s.lost != 0) return fail_verdict("a restored lock was lost before its last release");
    if (s.wrong_levels != 0) return fail_verdict("{} times release_all gave a wrong number of levels", s.wrong_levels);
    if (s.unrefused != 0) return fail_verdict("{} times a stranger's release_all was not refused", s.unrefused.load());
    if (s.kept_out != 0) return fail_verdict("{} times the lock was not free after release_all", s.kept_out);
    if (s.shared != 0) return fail_verdict("{} times a unit got a lock that was restored to another", s.shared);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
