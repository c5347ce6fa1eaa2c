// What has no owner stays taken when the unit that took it has ended, or failed, until somebody releases it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <stdexcept>

#include "conformance/exclusion/section.hpp"
#include "harness/contract.hpp"

namespace heddle::conformance {

/// Taken in each way by units that end in each way, and released by the root, or by another unit.
template <class M, class Section> struct outlives_its_taker {
  enum class end { returns, throws, throws_no_exception, count };
  static constexpr int ends = static_cast<int>(end::count);
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = typename Section::needs;
  struct state {
    Section tested;
    std::atomic<int> entered_with_taker_gone, unreleased, not_entered;
    int failures = 0;
  };

  static task<M> take(M m, ref<state> s, way w, end how) {
    const bool in = AWAIT(s->tested.enter(m, w));
    s->not_entered += !in;
    if (how == end::throws) throw std::domain_error("the unit fails");
    if (how == end::throws_no_exception) throw 1;
    RETURN();
  }
  static task<M> look(M m, ref<state> s) {
    const bool in = AWAIT(s->tested.enter(m, way::poll));
    s->entered_with_taker_gone += in;
    RETURN();
  }
  static task<M> leave(M m, ref<state> s) {
    try {
      s->tested.leave(m);
    } catch (const std::exception&) { ++s->unreleased; }
    RETURN();
  }
  static task<M> take_by_a_unit(M m, ref<state> s, way w, end how) {
    typename M::group g(m);
    g.spawn(fn<take>, s, w, how);
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { ++s->failures; }
    RETURN();
  }
  static task<M> look_and_release(M m, ref<state> s, bool by_a_unit) {
    typename M::group g(m);
    AWAIT(look(m, s));
    g.spawn(fn<look>, s);
    AWAIT(g.join());
    if (by_a_unit)
      g.spawn(fn<leave>, s);
    else
      AWAIT(leave(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int how = 0; how < ends; ++how)
      for (int i = 0; i < ways; ++i) {
        AWAIT(take_by_a_unit(m, s, way_of(i), static_cast<end>(how)));
        AWAIT(look_and_release(m, s, i % 2 == 0));
        if (s->entered_with_taker_gone + s->unreleased + s->not_entered != 0) RETURN();
      }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.entered_with_taker_gone != 0) return fail_verdict("it was free though nobody had released it");
    if (s.unreleased != 0) return fail_verdict("what a unit had taken that has ended could not be released");
    if (s.not_entered != 0) return fail_verdict("it was not free after its release");
    if (s.failures != (ends - 1) * ways) return fail_verdict("{} of {} units failed", s.failures, (ends - 1) * ways);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
