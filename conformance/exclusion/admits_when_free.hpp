// What is free is got at once in every way, however often.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "conformance/exclusion/section.hpp"

namespace heddle::conformance {

/// One unit, and nobody else: a poll that fails has no reason to. More often than 16 bits count.
template <class M, class Section> struct admits_when_free {
  static constexpr long often = 70'000;
  static demand demands(const contract_size&) { return {}; }
  using needs = typename Section::needs;
  struct state {
    explicit state(const contract_size& z) : turns(z == few ? z.turns : std::max(often, z.turns)) {}
    const long turns;
    Section section;
    long refused = 0, first = 0;
  };

  static task<M> body(M m, ref<state> s) {
    for (long i = 0; i < s->turns; ++i) {
      const bool in = AWAIT(s->section.enter(m, way_of(i)));
      if (!in && s->refused++ == 0) s->first = i;
      if (in) s->section.leave(m);
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != 0)
      return fail_verdict("{} of {} times what was free was refused, first the {}th", s.refused, s.turns, s.first + 1);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
