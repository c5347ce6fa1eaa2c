// Of several units that poll at once for what is free exactly one gets it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <bitset>

#include "conformance/exclusion/section.hpp"
#include "conformance/rounds.hpp"

namespace heddle::conformance {

/// The root and a unit poll for many in a row, each in the same order. Who comes second to one only looks at it, and so catches up;
/// then they poll at the same time. Whoever got one keeps it until both have polled for all.
template <class M, class Section> struct polls_exactly {
  static constexpr int pollers = 2, most = 200;
  static demand demands(const contract_size&) { return {.concurrent_units = 1, .gated = true}; }
  using needs = typename Section::needs;
  struct state {
    explicit state(const contract_size& z) : rounds(z == few ? 2 : z.turns / 20), each(z == few ? 2 : most) {}
    const long rounds;
    const int each;
    std::array<Section, most> sections;
    std::array<std::atomic<int>, most> inside;
    std::atomic<long> round, polled, left;
    long too_many = 0, none = 0;
  };

  static task<M> poll_all(M m, ref<state> s, long round) {
    std::bitset<most> took;
    for (std::size_t i = 0; i < static_cast<std::size_t>(s->each); ++i) {
      const bool in = AWAIT(s->sections[i].enter(m, round % 4 == 3 ? way::poll_with_limit : way::poll));
      took[i] = in;
      s->inside[i] += in;
    }
    ++s->polled;
    AWAIT(await_round(m, s->polled, round * pollers));
    for (std::size_t i = 0; i < static_cast<std::size_t>(s->each); ++i)
      if (took[i]) s->sections[i].leave(m);
    ++s->left;
    RETURN();
  }
  static task<M> poll_each_round(M m, ref<state> s) {
    for (long mine = 1; mine <= s->rounds; ++mine) {
      AWAIT(await_round(m, s->round, mine));
      AWAIT(poll_all(m, s, mine));
    }
    RETURN();
  }
  static void count(ref<state> s) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(s->each); ++i) {
      const int inside = s->inside[i].exchange(0);
      s->too_many += inside > 1;
      s->none += inside == 0;
    }
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<poll_each_round>, s);
    for (long mine = 1; mine <= s->rounds; ++mine) {
      s->round = mine;
      AWAIT(poll_all(m, s, mine));
      AWAIT(await_round(m, s->left, mine * pollers));
      count(s);
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.too_many != 0) return fail_verdict("{} times of {} both polls got in", s.too_many, s.rounds * s.each);
    if (s.none != 0) return fail_verdict("{} times of {} no poll got what was free", s.none, s.rounds * s.each);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
