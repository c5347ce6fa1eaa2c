// Hundreds of units wait, and are woken by one notification of all, by one of their number, or one by one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "conformance/conditions/condition.hpp"
#include "conformance/hundreds.hpp"

namespace heddle::conformance {

/// As many as a byte counts, one less, one more, and several hundred. What is not woken is a hang. Between two rounds the units wait
/// for the next one on a second condition, so that nobody spins.
template <class M, class Condition> struct wakes_hundreds {
  static constexpr int ways = 3, rounds = 4 * ways;
  static demand demands(const contract_size& z) { return {.concurrent_units = hundreds(z), .gated = true}; }
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z) : crowds(conformance::crowds(z)), meetings(unless_few(z, rounds, ways)) {}
    const std::array<int, 4> crowds;
    const int meetings;
    Condition changed, gate;
    int round = -1;  ///< changed with the gate's lock held only
    std::atomic<int> waiting, woken;
  };

  static int crowd(const state& s, int round) { return s.crowds[static_cast<std::size_t>(round / ways)]; }

  static task<M> wait_for_round(M m, ref<state> s, int round) {
    AWAIT(s->gate.enter(m));
    while (s->round < round) AWAIT(s->gate.wait(m));
    s->gate.leave(m);
    RETURN();
  }
  static task<M> wait_each_round(M m, ref<state> s, int place) {
    for (int round = 0; round < s->meetings && place < crowd(*s, round); ++round) {
      AWAIT(wait_for_round(m, s, round));
      AWAIT(s->changed.enter(m));
      ++s->waiting;
      AWAIT(s->changed.wait(m));
      ++s->woken;
      s->changed.leave(m);
    }
    RETURN();
  }
  static task<M> begin(M m, ref<state> s, int round) {
    s->waiting = s->woken = 0;
    AWAIT(s->gate.enter(m));
    s->round = round;
    s->gate.notify_all(m);
    s->gate.leave(m);
    RETURN();
  }
  /// A unit counts itself with the lock held, so all that are counted wait when the notifier gets the lock.
  static task<M> wake(M m, ref<state> s, int units, int way) {
    while (s->waiting < units) AWAIT(m.yield());
    AWAIT(s->changed.enter(m));
    if (way == 0) s->changed.notify_all(m);
    if (way == 1) s->changed.notify_n(m, units);
    for (int i = 0; way == 2 && i < units; ++i) s->changed.notify_one(m);
    s->changed.leave(m);
    while (s->woken < units) AWAIT(m.yield());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->crowds[0]; ++i) g.spawn(fn<wait_each_round>, s, i);
    for (int round = 0; round < s->meetings; ++round) {
      AWAIT(begin(m, s, round));
      AWAIT(wake(m, s, crowd(*s, round), round % ways));
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const int last = crowd(s, s.meetings - 1);
    if (s.woken != last) return fail_verdict("{} of {} waiters woke", s.woken.load(), last);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
