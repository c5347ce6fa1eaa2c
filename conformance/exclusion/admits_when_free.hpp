// What is free is got at once in every way, however often, and whatever else is held.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>

#include "conformance/exclusion/section.hpp"

namespace heddle::conformance {

/// One unit, and nobody else: a poll that fails has no reason to. More often than 16 bits count. Then one of many objects is held,
/// which lie side by side, and all others are free.
template <class M, class Section> struct admits_when_free {
  static constexpr long often = 70'000;
  static constexpr std::size_t many = 1'100;
  static demand demands(const contract_size&) { return {}; }
  using needs = typename Section::needs;
  struct state {
    explicit state(const contract_size& z)
        : turns(z == few ? z.turns : std::max(often, z.turns)), objects(z == few ? 2 : many) {}
    const long turns;
    const std::size_t objects;
    Section section;
    long refused = 0, first = 0, kept_out = 0;
  };

  /// No other unit uses them, so they need not be in memory that units share.
  static task<M> hold_one_of_many(M m, ref<state> s) {
    const auto each = std::make_unique<Section[]>(s->objects);
    const auto held = s->objects / 3;
    const bool taken = AWAIT(each[held].enter(m, way::wait));
    s->kept_out += !taken;
    for (std::size_t i = 0; i < s->objects; ++i) {
      if (i == held) continue;
      const bool in = AWAIT(each[i].enter(m, i % 2 == 0 ? way::poll : way::poll_with_limit));
      s->kept_out += !in;
      if (in) each[i].leave(m);
    }
    each[held].leave(m);
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    AWAIT(hold_one_of_many(m, s));
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
    if (s.kept_out != 0) return fail_verdict("{} of {} were not free while one was held", s.kept_out, s.objects);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
