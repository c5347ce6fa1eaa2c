// Says: a unit's exception does not end the program: joins of the unit and its group report it, and other units go on.
// Source: THR-30; asyncio.TaskGroup, concurrent.futures.Future.result.
// Killed by: hushed_failure.
// Core: workloads need it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <stdexcept>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct reports_failure {
  static constexpr auto rows = "THR-30";
  static constexpr int others = 3, answer = 5, turns = 50;
  static constexpr std::string_view words = "the words of the unit that failed";
  static constexpr demand demands{.concurrent_units = others + 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct report {
    int count = 0;
    std::array<char, 64> text{};
    void keep(std::string_view what) {
      ++count;
      what.copy(text.data(), text.size() - 1);
    }
  };
  struct state {
    std::atomic<int> ended;
    report of_group, of_unit;
    int of_other = 0;
  };

  static task<M, int> fail(M, ref<state>) {
    throw std::runtime_error(std::string(words));
    RETURN(0);
  }
  static task<M, int> succeed(M m, ref<state> s) {
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    ++s->ended;
    RETURN(answer);
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    const auto failing = g.spawn(fn<fail>, s);
    auto other = g.spawn(fn<succeed>, s);
    for (int i = 1; i < others; ++i) other = g.spawn(fn<succeed>, s);
    try {
      AWAIT(g.join());
    } catch (const task_failed& e) { s->of_group.keep(e.what()); }
    try {
      AWAIT(failing.join());
    } catch (const task_failed& e) { s->of_unit.keep(e.what()); }
    const int got = AWAIT(other.join());
    s->of_other = got;
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.of_group.count == 0) return fail_verdict("the group's join did not report that a unit failed");
    if (s.of_unit.count == 0) return fail_verdict("the failed unit's join did not report it");
    for (const auto* text : {s.of_group.text.data(), s.of_unit.text.data()})
      if (text != words) return fail_verdict("the failure was reported as \"{}\"", text);
    if (s.ended != others) return fail_verdict("of {} other units {} ran to their end", others, s.ended.load());
    if (s.of_other != answer) return fail_verdict("another unit's result became {}", s.of_other);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
