// Objects of one facet have nothing to do with each other: what one of them grants reaches the unit that waits for it, and no other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "conformance/event_waits.hpp"
#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// A unit waits for each of many objects. The root may hold all of them, as many as the thread sanitizer bears. They are granted one
/// after the other, in another order than that of the units, and the next one only when the unit before has ended.
template <class M, class Waited> struct keeps_apart {
  static constexpr int most = 60, stride = 29, rounds = 3;
  static int objects(const contract_size& z) { return unless_few(z, most, 2); }
  static demand demands(const contract_size& z) { return {.concurrent_units = objects(z), .gated = true}; }
  using needs = typename Waited::needs;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    std::array<Waited, most> each;
    std::atomic<int> arrived, ended, cut_short;
    int astray = 0;
  };

  static task<M> wait_for_one(M m, ref<state> s, int which) {
    Waited& mine = s->each[static_cast<std::size_t>(which)];
    // under test: a limit that is never used up
    const bool took =
        AWAIT(mine.take(m, long_limits[static_cast<std::size_t>(which) % long_limits.size()], s->arrived));
    s->cut_short += !took;
    // A notification for nobody is not kept, but may make up for one that went astray.
    if (took && Waited::exact) AWAIT(mine.pass_on(m));
    ++s->ended;
    RETURN();
  }
  static task<M> grant_one_by_one(M m, ref<state> s, int count) {
    for (int i = 0; i < count; ++i) {
      AWAIT(s->each[static_cast<std::size_t>(i * stride % count)].grant(m));
      while (s->ended <= i) AWAIT(m.yield());
      if (Waited::exact) s->astray += s->ended > i + 1;
    }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int count) {
    s->arrived = s->ended = 0;
    typename M::group g(m);
    for (int i = 0; i < count; ++i) g.spawn(fn<wait_for_one>, s, i);
    while (s->arrived < count) AWAIT(m.yield());
    for (int i = 0; i < turns_to_begin_at(s->size); ++i) AWAIT(m.yield());
    AWAIT(grant_one_by_one(m, s, count));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    const int count = objects(s->size);
    for (int round = 0; round < unless_few(s->size, rounds, 1); ++round) {
      for (int i = 0; i < count; ++i)
        if (round > 0 || !begins_shut<Waited>) AWAIT(s->each[static_cast<std::size_t>(i)].shut(m));
      AWAIT(one_round(m, s, count));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.astray != 0) return fail_verdict("{} times a unit went on that waited for another object", s.astray);
    if (s.cut_short != 0) return fail_verdict("{} waits with limits of an hour and more gave up", s.cut_short.load());
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
