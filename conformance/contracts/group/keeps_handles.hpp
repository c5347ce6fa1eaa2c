// Says: a handle of a unit whose group has been joined still gives its result or failure, also when the group has spawned others since.
// Source: docs/interface.md; models/facets/outcome.hpp; THR-13; threading.Thread.join.
// Killed by: hasty_handles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// Until the group is joined for a second time after its spawn. Some units return and some fail.
template <class M> struct keeps_handles {
  static constexpr auto rows = "THR-13 THR-30";
  static constexpr int units = 4, rounds = 6;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  using handle = M::template handle<long>;
  using batch = std::array<handle, units>;
  struct state {
    int asked = 0, right = 0, untold = 0;
  };

  static long number(int round, int place) { return 100'000'000'000L * (round + 1) + place; }
  static bool fails(int place) { return place % 2 == 1; }
  static std::string text(int round, int place) { return "unit " + std::to_string(number(round, place)); }

  static task<M, long> work(M, int round, int place) {
    if (fails(place)) throw std::runtime_error(text(round, place));
    RETURN(number(round, place));
  }
  static batch spawn_all(typename M::group& g, int round) {
    batch all;
    for (int i = 0; i < units; ++i) all[static_cast<std::size_t>(i)] = g.spawn(fn<work>, round, i);
    return all;
  }
  static task<M> ask_all(M, ref<state> s, const batch& all, int round) {
    for (int i = 0; i < units; ++i) {
      ++s->asked;
      try {
        const long got = AWAIT(all[static_cast<std::size_t>(i)].join());
        s->right += !fails(i) && got == number(round, i);
      } catch (const task_failed& e) { s->right += fails(i) && std::string_view(e.what()) == text(round, i); }
    }
    RETURN();
  }
  static task<M> join(M, ref<state> s, typename M::group& g) {
    bool told = false;
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { told = true; }
    s->untold += !told;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    auto former = spawn_all(g, 0);
    AWAIT(join(m, s, g));
    for (int round = 1; round < rounds; ++round) {
      AWAIT(ask_all(m, s, former, round - 1));
      const auto later = spawn_all(g, round);
      AWAIT(ask_all(m, s, former, round - 1));
      AWAIT(ask_all(m, s, later, round));
      AWAIT(ask_all(m, s, former, round - 1));
      AWAIT(join(m, s, g));
      former = later;
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.right != s.asked)
      return fail_verdict("of {} joins of handles {} gave the result or failure of their unit", s.asked, s.right);
    if (s.untold != 0) return fail_verdict("{} of {} joins of the group told of no failure", s.untold, rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
