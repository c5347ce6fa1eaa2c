// Says: self() is that of no other unit alive, and stays while thousands of others come and go, and when one that it joins fails.
// Source: THR-02; models/facets/about.hpp; threading.get_ident.
// Killed by: recycled_identity, short_identity, forgotten_identity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <stdexcept>
#include <vector>

#include "harness/contract.hpp"

namespace heddle::contracts::unit {

/// Some units spawn a group of others each, and all these wait until the passers have ended. Then they look again. Before that each
/// joins a unit that fails, which may run on the stack of the one that joins it.
template <class M> struct has_an_identity {
  static constexpr auto rows = "THR-02";
  static constexpr int most_spawners = 4, at_once = 4;
  static constexpr long most_passers = 70'000;
  /// For each turn; a process takes as long as a hundred threads.
  static constexpr long passers = M::about.sees == memory::isolated ? 1 : 5;
  static demand demands(const contract_size& z) {
    return {.concurrent_units = z.units + most_spawners + at_once, .gated = true};
  }
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    explicit state(const contract_size& z) : units(z.units), passing(std::min(passers * z.turns, most_passers)) {}
    const int units;
    const long passing;
    std::array<unit_id, most_units + most_spawners> staying{};
    std::array<unit_id, most_passers + at_once> passed{};
    std::atomic<int> arrived, changed;
    typename M::event over;
    unit_id root = 0;
  };

  static task<M> fail(M) {
    throw std::domain_error("the unit fails");
    RETURN();
  }
  static task<M> join_one_that_fails(M m) {
    typename M::group g(m);
    g.spawn(fn<fail>);
    try {
      AWAIT(g.join());
    } catch (const task_failed&) {}  // see group/reports_failure
    RETURN();
  }
  static task<M> stay(M m, ref<state> s, int place) {
    const unit_id mine = m.self();
    s->staying[static_cast<std::size_t>(place)] = mine;
    AWAIT(join_one_that_fails(m));
    s->changed += m.self() != mine;
    ++s->arrived;
    AWAIT(s->over.wait());
    s->changed += m.self() != mine;
    RETURN();
  }
  static task<M> stay_with_group(M m, ref<state> s, int spawner) {
    typename M::group g(m);
    for (int i = spawner; i < s->units; i += most_spawners) g.spawn(fn<stay>, s, i);
    AWAIT(stay(m, s, s->units + spawner));
    AWAIT(g.join());
    RETURN();
  }
  static task<M> pass(M m, ref<state> s, long place) {
    s->passed[static_cast<std::size_t>(place)] = m.self();
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    s->root = m.self();
    typename M::group staying(m), passing(m);
    for (int i = 0; i < most_spawners; ++i) staying.spawn(fn<stay_with_group>, s, i);
    while (s->arrived < s->units + most_spawners) AWAIT(m.yield());
    for (long i = 0; i < s->passing; i += at_once) {
      for (long one = i; one < i + at_once; ++one) passing.spawn(fn<pass>, s, one);
      AWAIT(passing.join());
    }
    s->over.set();
    AWAIT(staying.join());
    s->changed += m.self() != s->root;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.changed != 0) return fail_verdict("{} units had another self() in the end", s.changed.load());
    std::vector<unit_id> alive(s.staying.begin(), s.staying.begin() + s.units + most_spawners);
    alive.push_back(s.root);
    std::ranges::sort(alive);
    if (std::ranges::adjacent_find(alive) != alive.end()) return fail_verdict("two units alive had the same self()");
    for (long i = 0; i < s.passing; ++i)
      if (std::ranges::binary_search(alive, s.passed[static_cast<std::size_t>(i)]))
        return fail_verdict("the unit that came as number {} had the self() of one that was alive", i);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
