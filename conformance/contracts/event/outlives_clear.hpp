// Says: set frees every unit that waits at that moment, even if clear follows at once, and set and clear again, any number of times.
// Source: EVENT-06; threading.Event.set.
// Killed by: deaf_event, phase_event, byte_of_sets_event.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <span>

#include "conformance/event_waits.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::event {

/// It can't be observed from outside that a unit waits already, and one that begins to wait after the clear may rightly go on
/// waiting. So a single round proves nothing: units that have not returned after a while are freed by a permanent set, and the
/// contract fails only if most rounds of a number of sets needed that. A unit paused anywhere spoils one round.
template <class M> struct outlives_clear {
  static constexpr auto rows = "EVENT-06";
  static constexpr int units = 5, attempts = 7, most_spoiled = 4;
  /// How often the event is set and cleared without a pause: a waiter that counts sets must not miscount them.
  static constexpr std::array sets{1, 2, 3, 4, 5, 6, 7, 8, 255, 256, 257, 65'536};
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    explicit state(const contract_size& z)
        : waiters(unless_few(z, units, 3)),
          numbers(unless_few(z, static_cast<int>(sets.size()), 2)),
          rounds(unless_few(z, attempts, most_spoiled)),
          pauses(conformance::turns_to_begin_at(z)) {}
    const int waiters, numbers, rounds, pauses;
    M::event tested;
    std::atomic<int> round, arrived, freed, said_clear;
    std::atomic<bool> over;
    int spoiled = 0, failed_with = 0;  ///< of one number of sets
  };

  static task<M> wait_each_round(M m, ref<state> s, int place) {
    for (int mine = 1; !s->over; ++mine) {
      while (s->round < mine && !s->over) AWAIT(m.yield());
      if (s->over) RETURN();
      ++s->arrived;
      const bool set = AWAIT(conformance::wait_in_some_way(m, s->tested, place));
      s->said_clear += !set;
      ++s->freed;
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int times) {
    s->tested.clear();
    s->arrived = s->freed = 0;
    ++s->round;
    while (s->arrived < s->waiters) AWAIT(m.yield());
    for (int i = 0; i < s->pauses << s->spoiled; ++i) AWAIT(m.yield());
    for (int i = 0; i < times; ++i) {
      s->tested.set();
      s->tested.clear();
    }
    AWAIT(conformance::let_go_on(m, s->freed, s->waiters, s->pauses));
    s->spoiled += s->freed < s->waiters;
    s->tested.set();
    while (s->freed < s->waiters) AWAIT(m.yield());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->waiters; ++i) g.spawn(fn<wait_each_round>, s, i);
    for (const int times : std::span(sets).first(static_cast<std::size_t>(s->numbers))) {
      s->spoiled = 0;
      for (int i = 0; i < s->rounds && s->failed_with == 0; ++i) {
        AWAIT(one_round(m, s, times));
        if (s->spoiled == most_spoiled) s->failed_with = times;
      }
    }
    s->over = true;
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.said_clear != 0) return fail_verdict("{} waits with limits of an hour and more gave up", s.said_clear.load());
    if (s.failed_with != 0)
      return fail_verdict("in {} of at most {} rounds a waiter slept through set and clear, {} times each",
                          most_spoiled, s.rounds, s.failed_with);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::event
