// Says: set frees all that wait, even if they are hundreds and clear follows at once.
// Source: EVENT-02, EVENT-06; threading.Event.set.
// Killed by: crowded_event, chained_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "conformance/event_waits.hpp"
#include "conformance/hundreds.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::event {

/// As many as a byte counts, one less, one more, and several hundred. As in outlives_clear a unit may begin to wait too late, so
/// a quarter of them may miss a round, and one round proves nothing. After a missed round units have more time to begin, in all later
/// rounds: an event that frees all that wait soon misses no more of them.
template <class M> struct frees_hundreds {
  static constexpr auto rows = "EVENT-02 EVENT-06";
  static constexpr int attempts = 6, rounds = 4 * attempts, most_missed = 3;
  static demand demands(const contract_size& z) {
    return {.concurrent_units = conformance::hundreds(z), .gated = true};
  }
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    explicit state(const contract_size& z)
        : crowds(conformance::crowds(z)),
          meetings(unless_few(z, rounds, most_missed)),
          pauses(conformance::turns_to_begin_at(z)) {}
    const std::array<int, 4> crowds;
    const int meetings, pauses;
    M::event tested;
    std::array<typename M::event, rounds> begins;  ///< one for each round, so that nobody spins
    std::atomic<int> arrived, freed, said_clear;
    std::atomic<bool> over;
    int missed = 0, crowd_missed = 0;
    int turns_to_begin = 4 * pauses;
  };

  static int crowd(const state& s, int round) { return s.crowds[static_cast<std::size_t>(round / attempts)]; }

  static task<M> wait_each_round(M m, ref<state> s, int place) {
    for (int round = 0; round < s->meetings && place < crowd(*s, round); ++round) {
      AWAIT(s->begins[static_cast<std::size_t>(round)].wait());
      if (s->over) RETURN();
      ++s->arrived;
      const bool set = AWAIT(conformance::wait_in_some_way(m, s->tested, place));
      s->said_clear += !set;
      ++s->freed;
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    const int units = crowd(*s, round);
    s->tested.clear();
    s->arrived = s->freed = 0;
    s->begins[static_cast<std::size_t>(round)].set();
    while (s->arrived < units) AWAIT(m.yield());
    for (int i = 0; i < s->turns_to_begin; ++i) AWAIT(m.yield());
    s->tested.set();
    s->tested.clear();
    const int most_late = units / 4;
    AWAIT(conformance::let_go_on(m, s->freed, units - most_late, s->pauses));
    if (units - s->freed > most_late) {
      ++s->missed;
      s->crowd_missed = units;
      s->turns_to_begin *= 8;
    }
    s->tested.set();
    while (s->freed < units) AWAIT(m.yield());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->crowds[0]; ++i) g.spawn(fn<wait_each_round>, s, i);
    for (int round = 0; round < s->meetings && s->missed < most_missed; ++round) AWAIT(one_round(m, s, round));
    s->over = true;
    for (auto& each : s->begins) each.set();
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.said_clear != 0) return fail_verdict("{} waits with limits of an hour and more gave up", s.said_clear.load());
    if (s.missed == most_missed)
      return fail_verdict("in {} of {} rounds many of {} waiters slept through set and clear", s.missed, s.meetings,
                          s.crowd_missed);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::event
