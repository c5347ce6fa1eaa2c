// Conditions that share a mutex, or monitors that share a lock, have waiters of their own: a notification reaches those, and no other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// Each unit waits on one of three rooms. In each round one room is notified, first of one and then of all, and only when its
/// waiters have gone on the next: so a notification that goes astray is a hang. A wake-up for no reason proves nothing in one round.
template <class M, template <class, int> class Rooms> struct keeps_waiters_apart {
  static constexpr int rooms = 3, of_each = 3, units = rooms * of_each, rounds = 12, turns = 100;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = typename Rooms<M, rooms>::needs;
  struct state {
    explicit state(const contract_size& z)
        : in_each(unless_few(z, of_each, 1)),
          waiters(unless_few(z, units, 3)),
          tries(unless_few(z, rounds, 1)),
          pauses(unless_few(z, turns, 2)) {}
    const int in_each, waiters, tries, pauses;
    Rooms<M, rooms> room;
    std::atomic<int> round, waiting;
    std::array<std::atomic<int>, rooms> woken;
    int rounds_astray = 0;
  };

  static task<M> wait_each_round(M m, ref<state> s, std::size_t index) {
    for (int mine = 1; mine <= s->tries; ++mine) {
      while (s->round < mine) AWAIT(m.yield());
      AWAIT(s->room.enter(m));
      ++s->waiting;
      AWAIT(s->room.wait(m, index));
      ++s->woken[index];
      s->room.leave(m);
    }
    RETURN();
  }
  static task<M> notify(M m, ref<state> s, std::size_t index, int n) {
    AWAIT(s->room.enter(m));
    if (n == 1)
      s->room.notify_one(m, index);
    else if (n == s->in_each)
      s->room.notify_n(m, index, n);
    else
      s->room.notify_all(m, index);
    s->room.leave(m);
    while (s->woken[index] < std::min(n, s->in_each)) AWAIT(m.yield());
    RETURN();
  }
  /// Begins with another room in each round: so its waiters are not always those that began to wait first.
  static task<M> one_round(M m, ref<state> s, int round) {
    s->waiting = 0;
    for (auto& each : s->woken) each = 0;
    s->round = round;
    while (s->waiting < s->waiters) AWAIT(m.yield());
    for (int i = 0; i < rooms; ++i) {
      const auto index = static_cast<std::size_t>((round + i) % rooms), next = (index + 1) % rooms;
      AWAIT(notify(m, s, index, 1));
      AWAIT(notify(m, s, index, s->in_each + round % 2));
      for (int turn = 0; turn < s->pauses && i == 0; ++turn) AWAIT(m.yield());
      s->rounds_astray += i == 0 && s->woken[next] > 0;
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->waiters; ++i) g.spawn(fn<wait_each_round>, s, static_cast<std::size_t>(i % rooms));
    for (int round = 1; round <= s->tries; ++round) AWAIT(one_round(m, s, round));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.rounds_astray == s.tries)
      return fail_verdict("in each of {} rounds a unit woke that waited in another room", s.tries);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
