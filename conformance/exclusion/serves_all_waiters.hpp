// Units that wait for what is held stay outside, and one release lets all of them in, one after the other, however many wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>

#include "conformance/exclusion/section.hpp"
#include "harness/early_verdict.hpp"

namespace heddle::conformance {

/// In each round another number of units waits, with a limit and without. The numbers lie around those at which a count of few
/// bits is nothing again, and come again, since only units that have begun to wait in time are counted.
template <class M, class Section> struct serves_all_waiters {
  static constexpr std::array crowds{256, 1, 257, 2, 256, 3, 255, 128, 256};
  static constexpr int most = 257;
  static int units_of(const contract_size& z) { return z == few ? z.units : std::max(z.units, most); }
  static demand demands(const contract_size& z) { return {.concurrent_units = units_of(z), .gated = true}; }
  using needs = typename Section::needs;
  struct state {
    explicit state(const contract_size& z) : units(units_of(z)), rounds(z.turns_each() / 2 + 1) {}
    const int units;
    const long rounds;
    Section section;
    std::atomic<long> round, served, early, overlaps, gave_up;
    std::atomic<bool> held_by_root, over;
    std::atomic<int> arrived, inside;
  };

  static int crowd(const state& s, long round) {
    const auto at = static_cast<std::size_t>(round) % (crowds.size() + 1);
    if (at == crowds.size()) return s.units;
    return crowds[at] <= s.units ? crowds[at] : static_cast<int>(round % s.units) + 1;
  }
  /// All of them without a limit, some with one, or all of them.
  static way way_in(int place, long round) {
    const bool with_limit = round % 3 == 2 || (round % 3 == 1 && place % 3 == 0);
    return with_limit ? way::wait_with_limit : way::wait;
  }

  static task<M> queue_up(M m, ref<state> s, way w) {
    ++s->arrived;
    const bool in = AWAIT(s->section.enter(m, w));
    s->gave_up += !in;
    if (in) {
      s->early += s->held_by_root;
      s->overlaps += s->inside++ != 0;
      if (w == way::wait) AWAIT(m.yield());
      --s->inside;
      s->section.leave(m);
    }
    ++s->served;
    RETURN();
  }
  static task<M> take_part(M m, ref<state> s, int place) {
    for (long mine = 0; mine < s->rounds; ++mine) {
      while (s->round <= mine) AWAIT(m.yield());
      if (s->over) RETURN();
      if (place < crowd(*s, mine)) AWAIT(queue_up(m, s, way_in(place, mine)));
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, long round) {
    const bool in = AWAIT(s->section.enter(m, way::wait));
    s->held_by_root = in;
    s->arrived = 0;
    s->served = 0;
    s->round = round + 1;
    const int waiting = crowd(*s, round);
    while (s->arrived < waiting) AWAIT(m.yield());
    for (int i = 0; i < 4 + waiting / 2; ++i) AWAIT(m.yield());
    s->held_by_root = false;
    s->section.leave(m);
    while (s->served < waiting) {
      if (failed(*s)) judge_early<serves_all_waiters>(*s);  // who got in too early may have taken the turn of another
      AWAIT(m.yield());
    }
    RETURN();
  }

  static bool failed(const state& s) { return s.early + s.overlaps + s.gave_up != 0; }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<take_part>, s, i);
    for (long round = 0; round < s->rounds && !failed(*s); ++round) AWAIT(one_round(m, s, round));
    s->over = true;
    s->round = s->rounds;
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} times a unit got in while another held it", s.early.load());
    if (s.overlaps != 0) return fail_verdict("{} times two units were inside", s.overlaps.load());
    if (s.gave_up != 0) return fail_verdict("{} waits with a limit of an hour gave up", s.gave_up.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
