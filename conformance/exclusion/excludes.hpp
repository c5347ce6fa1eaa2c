// At most one unit is inside, whichever way it came in, and sees what all before it did there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/exclusion/section.hpp"

namespace heddle::conformance {

/// A final count proves little: a lock that does nothing almost always gets it right. So each unit looks, while it is inside,
/// whether another is, and yields there, so that somebody always is inside while the others try. `last` is plain data: what a
/// unit writes there the next one has to read. The counts order no memory, so only the section can make that visible.
template <class M, class Section> struct excludes {
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = typename Section::needs;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    Section section;
    std::atomic<int> inside, arrived;
    std::atomic<long> overlaps, stale, gave_up;
    long last = 0;
  };

  static task<M> one_turn(M m, ref<state> s, way w) {
    bool in = false;
    while (!in) {
      const bool now = AWAIT(s->section.enter(m, w));
      in = now;
      s->gave_up += !in && waits(w);
      if (!in) AWAIT(m.yield());
    }
    constexpr auto unordered = std::memory_order_relaxed;
    s->overlaps.fetch_add(s->inside.fetch_add(1, unordered) != 0, unordered);
    const long before = s->last++;
    AWAIT(m.yield());
    s->stale.fetch_add(s->last != before + 1, unordered);
    s->inside.fetch_sub(1, unordered);
    s->section.leave(m);
    RETURN();
  }
  static task<M> take_turns(M m, ref<state> s, int place) {
    ++s->arrived;
    while (s->arrived < s->size.units) AWAIT(m.yield());
    for (long i = 0; i < s->size.turns_each(); ++i) AWAIT(one_turn(m, s, way_of(place + i)));
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->size.units; ++i) g.spawn(fn<take_turns>, s, i);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const long turns = s.size.turns_each() * s.size.units;
    if (s.overlaps != 0) return fail_verdict("{} times of {} two units were inside at once", s.overlaps.load(), turns);
    if (s.gave_up != 0) return fail_verdict("{} waits with a limit of an hour gave up", s.gave_up.load());
    if (s.stale != 0 || s.last != turns)
      return fail_verdict("what {} units wrote inside came to {}, not {}", s.size.units, s.last, turns);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
