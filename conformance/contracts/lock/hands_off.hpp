// Says: a lock has no owner: a unit other than the taker may release it, so that units can pass a turn on by locks.
// Source: LOCK-09; threading.Lock.release.
// Killed by: owned_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::lock {

template <class M> struct hands_off {
  static constexpr auto rows = "LOCK-09";
  static constexpr int units = 3, turns = 50;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::lock>;
  struct state {
    explicit state(const contract_size& z) : turns_each(unless_few(z, turns, 2)) {}
    const int turns_each;
    M::lock taken_by_root;
    std::array<typename M::lock, units> turn;
    std::atomic<int> passed, out_of_turn;
    std::atomic<bool> refused;
    bool free_afterwards = false;
  };

  static task<M> release_for_root(M, ref<state> s) {
    try {
      s->taken_by_root.release();
    } catch (const std::system_error&) { s->refused = true; }
    RETURN();
  }
  static task<M> take_turns(M, ref<state> s, int place) {
    for (int i = 0; i < s->turns_each; ++i) {
      AWAIT(s->turn[static_cast<std::size_t>(place)].acquire());
      s->out_of_turn += s->passed++ % units != place;
      s->turn[static_cast<std::size_t>((place + 1) % units)].release();
    }
    RETURN();
  }
  static task<M> hand_a_turn_around(M m, ref<state> s) {
    for (auto& each : s->turn) AWAIT(each.acquire());
    s->turn[0].release();
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<take_turns>, s, i);
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->taken_by_root.acquire());
    typename M::group g(m);
    const auto releaser = g.spawn(fn<release_for_root>, s);
    AWAIT(releaser.join());
    s->free_afterwards = s->taken_by_root.try_acquire();
    if (s->free_afterwards) AWAIT(hand_a_turn_around(m, s));  // otherwise it would wait for ever
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused) return fail_verdict("a unit could not release the lock that another had taken");
    if (!s.free_afterwards) return fail_verdict("the lock was not free after another unit had released it");
    if (s.out_of_turn != 0) return fail_verdict("{} times a unit got its lock out of turn", s.out_of_turn.load());
    if (s.passed != units * s.turns_each)
      return fail_verdict("{} turns of {} were taken", s.passed.load(), units * s.turns_each);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::lock
