// Says: a wait at any depth frees the lock completely and returns at the same depth, whether notified or expired.
// Source: COND-11; threading.Condition.wait. (std::condition_variable_any frees one level.)
// Killed by: flattening_monitor, clinging_monitor, shallow_predicate_monitor.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::monitor {

template <class M> struct frees_all_levels {
  static constexpr auto rows = "COND-11";
  static constexpr int deepest = 4, ways = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock, typename M::monitor>;
  struct state {
    M::recursive_lock free;
    M::monitor tested;
    std::atomic<int> waiting;
    int told = 0;  ///< changed with the lock held only
    int wrong_notified = 0, wrong_expired = 0;
    bool refused = false;
  };

  /// Without a limit and with one, which is not used up, without a predicate and with one.
  static task<M> wait_in_way(M m, ref<state> s, int w, int turn) {
    const auto is_told = [s, turn] { return s->told >= turn; };
    constexpr auto limit = std::chrono::hours(1);
    while (w == 0 && !is_told()) AWAIT(s->tested.wait(m));
    while (w == 1 && !is_told()) AWAIT(s->tested.wait_for(m, limit));
    if (w == 2) AWAIT(s->tested.wait(m, is_told));
    if (w == 3) AWAIT(s->tested.wait_for(m, limit, is_told));
    RETURN();
  }
  static task<M> wait_at(M m, ref<state> s, int depth) {
    for (int i = 0; i < depth; ++i) AWAIT(s->tested.acquire(m));
    const bool notified = AWAIT(s->tested.wait_for(m, std::chrono::milliseconds(1)));
    s->wrong_expired += notified || s->tested.depth(m) != depth;
    while (s->tested.depth(m) < depth) AWAIT(s->tested.acquire(m));
    const bool told = AWAIT(s->tested.wait_for(m, std::chrono::milliseconds(1), [] { return false; }));
    s->wrong_expired += told || s->tested.depth(m) != depth;
    while (s->tested.depth(m) < depth) AWAIT(s->tested.acquire(m));
    for (int w = 0; w < ways; ++w) {
      const int turn = ways * (depth - 1) + w + 1;
      s->waiting = turn;
      AWAIT(wait_in_way(m, s, w, turn));
      s->wrong_notified += s->tested.depth(m) != depth;
      while (s->tested.depth(m) < depth) AWAIT(s->tested.acquire(m));
    }
    while (s->tested.depth(m) > 0) s->tested.release(m);
    RETURN();
  }
  static task<M> wait_at_all_depths(M m, ref<state> s) {
    for (int depth = 1; depth <= deepest; ++depth) AWAIT(wait_at(m, s, depth));
    RETURN();
  }
  /// Gets the lock only if the wait has released all its levels.
  static task<M> notify_at_all_depths(M m, ref<state> s) {
    for (int turn = 1; turn <= deepest * ways; ++turn) {
      while (s->waiting < turn) AWAIT(m.yield());
      AWAIT(s->tested.acquire(m));
      s->told = turn;
      s->tested.notify_one(m);
      s->tested.release(m);
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
