// Says: monitors that share a lock have waiters of their own: a notification reaches those of its monitor and of no other.
// Source: COND-01, COND-04; threading.Condition, whose documentation shares a lock so.
// Killed by: one_room_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::monitor {

/// Each unit waits on one of three monitors. In each round one monitor is notified, first of one and then of all, and only when its
/// waiters have gone on the next: so a notification that goes astray is a hang. A wake-up for no reason proves nothing in one round.
template <class M> struct keeps_waiters_apart {
  static constexpr auto rows = "COND-01 COND-04";
  static constexpr int rooms = 3, of_each = 3, units = rooms * of_each, rounds = 12, turns = 100;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock, typename M::monitor>;
  struct state {
    M::recursive_lock shared;
    std::array<typename M::monitor, rooms> room{typename M::monitor(shared), typename M::monitor(shared),
                                                typename M::monitor(shared)};
    std::atomic<int> round, waiting;
    std::array<std::atomic<int>, rooms> woken;
    int rounds_astray = 0;
  };

  static M::monitor& room_of(ref<state> s, int index) { return s->room[static_cast<std::size_t>(index)]; }
  static std::atomic<int>& woken_of(ref<state> s, int index) { return s->woken[static_cast<std::size_t>(index)]; }

  static task<M> wait_each_round(M m, ref<state> s, int index) {
    for (int mine = 1; mine <= rounds; ++mine) {
      while (s->round < mine) AWAIT(m.yield());
      AWAIT(room_of(s, index).acquire(m));
      ++s->waiting;
      AWAIT(room_of(s, index).wait(m));
      ++woken_of(s, index);
      room_of(s, index).release(m);
    }
    RETURN();
  }
  static task<M> notify(M m, ref<state> s, int index, int n) {
    AWAIT(s->shared.acquire(m));
    if (n == 1)
      room_of(s, index).notify_one(m);
    else if (n == of_each)
      room_of(s, index).notify_n(m, n);
    else
      room_of(s, index).notify_all(m);
    s->shared.release(m);
    while (woken_of(s, index) < std::min(n, of_each)) AWAIT(m.yield());
    RETURN();
  }
  /// Begins with another monitor in each round: so its waiters are not always those that began to wait first.
  static task<M> one_round(M m, ref<state> s, int round) {
    s->waiting = 0;
    for (auto& each : s->woken) each = 0;
    s->round = round;
    while (s->waiting < units) AWAIT(m.yield());
    for (int i = 0; i < rooms; ++i) {
      const int index = (round + i) % rooms, next = (index + 1) % rooms;
      AWAIT(notify(m, s, index, 1));
      AWAIT(notify(m, s, index, of_each + round % 2));
      for (int turn = 0; turn < turns && i == 0; ++turn) AWAIT(m.yield());
      s->rounds_astray += i == 0 && woken_of(s, next) > 0;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<wait_each_round>, s, i % rooms);
    for (int round = 1; round <= rounds; ++round) AWAIT(one_round(m, s, round));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.rounds_astray == rounds)
      return fail_verdict("in each of {} rounds a unit woke that waited on another monitor", rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::monitor
