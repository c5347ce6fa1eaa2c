// Says: self() is distinct for the root and each living unit, equals the handle's id(), and does not change over waits.
// Source: THR-02; threading.get_ident, asyncio.current_task, [thread.thread.this].
// Killed by: nameless_units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct tells_units_apart {
  static constexpr auto rows = "THR-02";
  static constexpr int units = 3, turns = 20;
  static constexpr demand demands{.concurrent_units = 2L * units, .gated = true};
  using needs = heddle::needs<typename M::group>;
  struct names {
    unit_id inside = 0, outside = 0, child = 0;
  };
  struct state {
    std::array<names, units> all;
    unit_id root = 0;
    std::atomic<int> arrived, children, ended, changes;
  };

  /// All parents and all children are alive at the last arrival.
  static task<M> be_child(M m, ref<state> s, int place) {
    s->all[static_cast<std::size_t>(place)].child = m.self();
    ++s->children;
    while (s->children < units) AWAIT(m.yield());
    RETURN();
  }
  static task<M> be_parent(M m, ref<state> s, int place) {
    const unit_id mine = m.self();
    s->all[static_cast<std::size_t>(place)].inside = mine;
    ++s->arrived;
    while (s->arrived < units) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) {
      AWAIT(m.yield());
      s->changes += m.self() != mine;
    }
    // under test: self() after a timed wait
    AWAIT(m.sleep_for(std::chrono::milliseconds(1)));
    s->changes += m.self() != mine;
    typename M::group g(m);
    g.spawn(fn<be_child>, s, place);
    AWAIT(g.join());
    s->changes += m.self() != mine;
    ++s->ended;
    while (s->ended < units) AWAIT(m.yield());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < units; ++i) {
      const auto unit = g.spawn(fn<be_parent>, s, i);
      s->all[static_cast<std::size_t>(i)].outside = unit.id();
    }
    AWAIT(g.join());
    s->root = m.self();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.changes != 0) return fail_verdict("{} times a unit's self() had changed while it waited", s.changes.load());
    std::array<unit_id, 2 * units + 1> living{s.root};
    for (std::size_t i = 0; i < units; ++i) {
      living[2 * i + 1] = s.all[i].inside;
      living[2 * i + 2] = s.all[i].child;
      if (s.all[i].inside != s.all[i].outside) return fail_verdict("a unit's self() differs from its handle's id()");
    }
    std::ranges::sort(living);
    if (std::ranges::adjacent_find(living) != living.end())
      return fail_verdict("self() is the same in two units, or in a unit and the root");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
