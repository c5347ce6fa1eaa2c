// Says: a group's join throws the failure of the unit that was spawned first of those that failed, told before or not, and only once.
// Source: THR-30; docs/interface.md; asyncio.TaskGroup.
// Killed by: hasty_failure, grudging_group, forgiving_group, numbering_group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// In each round some of a group's units fail. They end one after the other, in one of several orders, and each is joined as it
/// does. Some rounds have no failure: what the group told before is over then. Then a crowd, of which two units fail whose numbers
/// are in another order modulo 256.
template <class M> struct reports_the_oldest_failure {
  static constexpr auto rows = "THR-30";
  static constexpr int units = 4, orders = 3, rounds = orders << units;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = heddle::needs<typename M::group>;
  using unit = typename M::template handle<void>;
  static constexpr int crowd = 300;
  struct state {
    explicit state(const contract_size& z) : in_crowd(unless_few(z, crowd, 4)) {}
    const int in_crowd;
    std::atomic<int> may_end{-1};
    int told_by_handles = 0, oldest = 0, another = 0, missed = 0, again = 0;
  };

  static unsigned failing(int round) { return static_cast<unsigned>(round) / orders; }
  static bool fails(int round, int place) { return (failing(round) >> place & 1) != 0; }
  /// The unit that ends as the n-th: the oldest first, the youngest first, or from the middle on.
  static int nth(int round, int n) {
    const std::array in_order{n, units - 1 - n, (n + units / 2) % units};
    return in_order[static_cast<std::size_t>(round % orders)];
  }
  static std::string text_of(int round, int place) {
    return std::to_string(place) + " in round " + std::to_string(round);
  }

  static task<M> end_in_turn(M m, ref<state> s, int round, int place) {
    while (s->may_end != place) AWAIT(m.yield());
    if (fails(round, place)) throw std::runtime_error(text_of(round, place));
    RETURN();
  }
  static task<M> end_one(M, ref<state> s, unit one, int place) {
    s->may_end = place;
    try {
      AWAIT(one.join());
    } catch (const task_failed&) { ++s->told_by_handles; }
    RETURN();
  }
  static task<M> join_group(M, ref<state> s, typename M::group& g, int round) {
    const unsigned failed = failing(round);
    try {
      AWAIT(g.join());
      s->missed += failed != 0;
    } catch (const task_failed& failure) {
      const bool oldest = failed != 0 && failure.what() == text_of(round, std::countr_zero(failed));
      ++(oldest ? s->oldest : s->another);
    }
    try {
      AWAIT(g.join());  // of nothing new
    } catch (const task_failed&) { ++s->again; }
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, typename M::group& g, int round) {
    std::array<unit, units> all;
    for (int i = 0; i < units; ++i) all[static_cast<std::size_t>(i)] = g.spawn(fn<end_in_turn>, s, round, i);
    for (int n = 0; n < units; ++n) AWAIT(end_one(m, s, all[static_cast<std::size_t>(nth(round, n))], nth(round, n)));
    AWAIT(join_group(m, s, g, round));
    s->may_end = -1;
    RETURN();
  }

  static task<M> end_in_crowd(M, int place, int first, int second) {
    if (place == first || place == second) throw std::runtime_error(text_of(0, place));
    RETURN();
  }
  static task<M> join_crowd(M, ref<state> s, typename M::group& g, int first, int second) {
    for (int i = 0; i < s->in_crowd; ++i) g.spawn(fn<end_in_crowd>, i, first, second);
    try {
      AWAIT(g.join());
      ++s->missed;
    } catch (const task_failed& failure) { s->another += failure.what() != text_of(0, first); }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int round = 0; round < rounds; ++round) AWAIT(one_round(m, s, g, rounds - 1 - round));
    const bool whole = s->in_crowd == crowd;
    AWAIT(join_crowd(m, s, g, whole ? 10 : 0, whole ? 256 : 1));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.missed != 0) return fail_verdict("{} groups with failed units did not report it", s.missed);
    if (s.another != 0) return fail_verdict("{} groups reported another failure than that of the oldest", s.another);
    if (s.again != 0) return fail_verdict("{} joins of nothing new reported a failure", s.again);
    if (s.told_by_handles != orders * units << (units - 1))
      return fail_verdict("{} units' joins reported a failure", s.told_by_handles);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
