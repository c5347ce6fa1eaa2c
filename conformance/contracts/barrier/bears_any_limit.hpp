// Says: a limit of whatever magnitude, the barrier's own or an arrival's, does not pass early, be it a nanosecond or a century.
// Source: BARR-10, BARR-11, their lower bound only; threading.Barrier.wait.
// Killed by: brief_barrier, coarse_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "conformance/stopwatch.hpp"
#include "conformance/timed/limits.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// A party for each magnitude waits at a barrier for all of them with that limit, and then at one of its own that has that limit.
/// Some time passes before the last party, the root, arrives. Brief limits pass.
template <class M> struct bears_any_limit {
  static constexpr auto rows = "BARR-10 BARR-11";
  static constexpr auto pause = std::chrono::milliseconds(10);
  static constexpr std::size_t parties = conformance::every_magnitude.size();
  static constexpr demand demands{.concurrent_units = parties, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct door : M::template barrier<> {
    explicit door(std::chrono::nanoseconds limit) : M::template barrier<>(2, {}, limit) {}
  };
  template <std::size_t... Index> static std::array<door, parties> doors(std::index_sequence<Index...>) {
    return {door(conformance::every_magnitude[Index])...};
  }
  struct state {
    typename M::template barrier<> common{parties + 1};
    std::array<door, parties> own = doors(std::make_index_sequence<parties>());
    std::atomic<std::int64_t> early;  ///< a brief limit that passed early, in ns
    std::atomic<int> cut_short;       ///< arrivals with long limits
    std::atomic<std::int64_t> cut;    ///< one of these limits, in ns
    std::atomic<bool> lapsed;  ///< a long limit has really passed: the others were cut short by that, and prove nothing
  };

  static task<M> arrive_at_both(M m, ref<state> s, std::size_t place) {
    const auto limit = conformance::every_magnitude[place];
    const conformance::stopwatch watch(m);
    try {
      AWAIT(s->common.arrive_and_wait_for(limit));  // under test: a limit that is not used up
      AWAIT(s->own[place].arrive_and_wait());
    } catch (const broken_barrier&) {
      if (watch.reached(limit)) s->lapsed = true;
      ++s->cut_short;
      s->cut = limit.count();
    }
    RETURN();
  }
  /// The root, as the last.
  template <class Barrier> static task<M> complete(M m, ref<state> s, Barrier& at, int others) {
    while (at.waiting() < others && s->cut_short == 0) AWAIT(m.yield());
    try {
      AWAIT(at.arrive_and_wait_for(std::chrono::nanoseconds(0)));
    } catch (const broken_barrier&) { ++s->cut_short; }
    RETURN();
  }
  static task<M> use_up(M m, ref<state> s, std::chrono::nanoseconds limit, bool is_own) {
    const auto at = make<door>(m, is_own ? limit : std::chrono::nanoseconds::max());
    const conformance::stopwatch watch(m);
    try {
      if (is_own) AWAIT(at->arrive_and_wait());            // under test: a limit that is used up
      if (!is_own) AWAIT(at->arrive_and_wait_for(limit));  // under test: a limit that is used up
    } catch (const broken_barrier&) {
      if (!watch.reached(limit)) s->early = limit.count();
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (const auto limit : conformance::brief_limits)
      for (const bool is_own : {true, false}) AWAIT(use_up(m, s, limit, is_own));
    typename M::group g(m);
    for (std::size_t i = 0; i < parties; ++i) g.spawn(fn<arrive_at_both>, s, i);
    while (s->common.waiting() < static_cast<int>(parties) && s->cut_short == 0) AWAIT(m.yield());
    AWAIT(m.sleep_for(pause));  // under test: limits that are far longer
    AWAIT(complete(m, s, s->common, static_cast<int>(parties)));
    AWAIT(m.sleep_for(pause));  // under test: limits that are far longer
    for (auto& each : s->own)
      if (s->cut_short == 0) AWAIT(complete(m, s, each, 1));
    if (s->cut_short != 0)
      for (auto& each : s->own) each.abort();
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("a limit of {} ns passed early", s.early.load());
    if (s.cut_short != 0 && !s.lapsed)
      return fail_verdict("{} arrivals failed early, one with a limit of {} ns", s.cut_short.load(), s.cut.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
