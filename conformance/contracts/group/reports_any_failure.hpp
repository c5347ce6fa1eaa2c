// Says: whatever a unit throws, each join of it reports that it failed, with its own text if it has one, however often asked.
// Source: THR-30; concurrent.futures.Future.result, asyncio.TaskGroup.
// Killed by: narrow_group, forgetful_handle, nameless_failures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// All units of a group fail, each in another way, and each is joined twice.
template <class M> struct reports_any_failure {
  static constexpr auto rows = "THR-30";
  static constexpr int kinds = 8, copies = 4, units = kinds * copies, asked = 2;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct odd {
    int value;
  };
  struct state {
    std::array<int, units> told{}, told_text{};
    bool group_told = false;
  };

  static std::string text_of(int place) { return "unit " + std::to_string(place); }
  static bool has_text(int place) { return place % kinds < 4; }

  static task<M, int> fail(M, int place) {
    switch (place % kinds) {
      case 0:
        throw std::runtime_error(text_of(place));
      case 1:
        throw std::logic_error(text_of(place));
      case 2:
        throw std::invalid_argument(text_of(place) + std::string(1000, '.'));  // any model may cut it
      case 3:
        throw std::system_error(EDOM, std::generic_category(), text_of(place));
      case 4:
        throw std::runtime_error("");
      case 5:
        throw place;
      case 6:
        throw "a text that is no exception";
      default:
        throw odd{place};
    }
    RETURN(0);
  }
  static task<M> ask(M, ref<state> s, typename M::template handle<int> unit, int place) {
    const auto at = static_cast<std::size_t>(place);
    for (int i = 0; i < asked; ++i) {
      try {
        AWAIT(unit.join());
      } catch (const task_failed& failure) {
        ++s->told[at];
        s->told_text[at] += std::string_view(failure.what()).starts_with(text_of(place));
      }
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    std::array<typename M::template handle<int>, units> all;
    for (int i = 0; i < units; ++i) all[static_cast<std::size_t>(i)] = g.spawn(fn<fail>, i);
    for (int i = 0; i < units; ++i) AWAIT(ask(m, s, all[static_cast<std::size_t>(i)], i));
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { s->group_told = true; }
    RETURN();
  }

  static verdict judge(const state& s) {
    for (int i = 0; i < units; ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (s.told[at] != asked)
        return fail_verdict("{} of {} joins of unit {} reported that it failed", s.told[at], asked, i);
      if (has_text(i) && s.told_text[at] != asked) return fail_verdict("the failure of unit {} lost its text", i);
    }
    if (!s.group_told) return fail_verdict("the group's join did not report that units failed");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
