// Says: a wait at any depth frees the lock completely and returns at the same depth, notified or expired, however it was acquired.
// Source: COND-11; threading.Condition.wait. (std::condition_variable_any frees one level.)
// Killed by: flattening_monitor, clinging_monitor, shallow_predicate_monitor, self_counting_monitor.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::monitor {

/// With a monitor that has a lock of its own, and with one on a given lock, of which every other level is acquired without it.
template <class M> struct frees_all_levels {
  static constexpr auto rows = "COND-11";
  static constexpr int deepest = 4, ways = 4, turns_of_each = deepest * ways;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock, typename M::monitor>;
  struct state {
    M::recursive_lock free, given;
    M::monitor on_given{given}, alone;
    std::atomic<int> waiting;
    int told = 0;  ///< changed with the lock held only
    int wrong_notified = 0, wrong_expired = 0;
    bool refused = false;
  };

  /// Without a limit and with one, which is not used up, without a predicate and with one.
  static task<M> wait_in_way(M m, ref<state> s, typename M::monitor& tested, int w, int turn) {
    const auto is_told = [s, turn] { return s->told >= turn; };
    constexpr auto limit = std::chrono::hours(1);
    while (w == 0 && !is_told()) AWAIT(tested.wait(m));
    while (w == 1 && !is_told()) AWAIT(tested.wait_for(m, limit));
    if (w == 2) AWAIT(tested.wait(m, is_told));
    if (w == 3) AWAIT(tested.wait_for(m, limit, is_told));
    RETURN();
  }
  static task<M> acquire(M m, ref<state> s, typename M::monitor& tested, int depth) {
    for (int i = 0; i < depth; ++i) {
      if (&tested == &s->on_given && i % 2 == 0)
        AWAIT(s->given.acquire(m));
      else
        AWAIT(tested.acquire(m));
    }
    RETURN();
  }
  static task<M> wait_at(M m, ref<state> s, typename M::monitor& tested, int depth, int turns_before) {
    AWAIT(acquire(m, s, tested, depth));
    AWAIT(tested.wait_for(m, std::chrono::milliseconds(1)));
    s->wrong_expired += tested.depth(m) != depth;
    while (tested.depth(m) < depth) AWAIT(tested.acquire(m));
    const bool told = AWAIT(tested.wait_for(m, std::chrono::milliseconds(1), [] { return false; }));
    s->wrong_expired += told || tested.depth(m) != depth;
    while (tested.depth(m) < depth) AWAIT(tested.acquire(m));
    for (int w = 0; w < ways; ++w) {
      const int turn = turns_before + ways * (depth - 1) + w + 1;
      s->waiting = turn;
      AWAIT(wait_in_way(m, s, tested, w, turn));
      s->wrong_notified += tested.depth(m) != depth;
      while (tested.depth(m) < depth) AWAIT(tested.acquire(m));
    }
    while (tested.depth(m) > 0) tested.release(m);
    RETURN();
  }
  static task<M> wait_at_all_depths(M m, ref<state> s) {
    for (int depth = 1; depth <= deepest; ++depth) AWAIT(wait_at(m, s, s->alone, depth, 0));
    for (int depth = 1; depth <= deepest; ++depth) AWAIT(wait_at(m, s, s->on_given, depth, turns_of_each));
    RETURN();
  }
  /// Gets the lock only if the wait has released all its levels.
  static task<M> notify_at_all_depths(M m, ref<state> s) {
    for (int turn = 1; turn <= 2 * turns_of_each; ++turn) {
      while (s->waiting < turn) AWAIT(m.yield());
      auto& tested = turn <= turns_of_each ? s->alone : s->on_given;
      AWAIT(tested.acquire(m));
      s->told = turn;
      tested.notify_one(m);
      tested.release(m);
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    try {
      s->free.release_all(m);
    } catch (const std::system_error& e) { s->refused = e.code() == std::errc::operation_not_permitted; }
    typename M::group g(m);
    g.spawn(fn<wait_at_all_depths>, s);
    AWAIT(notify_at_all_depths(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (!s.refused) return fail_verdict("all levels of a free lock could be released");
    if (s.wrong_expired != 0) return fail_verdict("{} expired waits returned at another depth", s.wrong_expired);
    if (s.wrong_notified != 0) return fail_verdict("{} notified waits returned at another depth", s.wrong_notified);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::monitor
