// Says: a join in a destructor that an exception calls reports the failures of its own units, and the exception goes on.
// Source: THR-30; docs/interface.md; [except.ctor].
// Killed by: shy_group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string_view>
#include <type_traits>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct reports_while_unwinding {
  static constexpr auto rows = "THR-30";
  static constexpr int rounds = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using in_destructors = std::conditional_t<suspending, absent<"a destructor can't await a join">, typename M::group>;
  using needs = heddle::needs<typename M::group, in_destructors>;
  struct state {
    int told_by_group = 0, told_by_handle = 0, went_on = 0;
  };

  static task<M> fail(M) {
    throw std::runtime_error("the unit's");
    RETURN();
  }
  template <class Joined> static int tells(Joined& joined) {
    try {
      joined.join();
      return 0;
    } catch (const task_failed& failure) { return failure.what() == std::string_view("the unit's"); }
  }
  struct joining {
    explicit joining(M m, ref<state> to) : g(m), unit(g.spawn(fn<fail>)), s(to) {}
    joining(const joining&) = delete;
    /// The handle's join tells first, and the group's must tell all the same.
    ~joining() {
      s->told_by_handle += tells(unit);
      s->told_by_group += tells(g);
    }
    M::group g;
    M::template handle<void> unit;
    ref<state> s;
  };

  static task<M> body(M m, ref<state> s) {
    if constexpr (!suspending)
      for (int round = 0; round < rounds; ++round) try {
          const joining here(m, s);
          throw std::logic_error("the root's");
        } catch (const std::logic_error&) { ++s->went_on; }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.told_by_handle != rounds) return fail_verdict("{} of {} joins of the unit told", s.told_by_handle, rounds);
    if (s.told_by_group != rounds) return fail_verdict("{} of {} joins of the group told", s.told_by_group, rounds);
    if (s.went_on != rounds) return fail_verdict("{} of {} exceptions went on", s.went_on, rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
