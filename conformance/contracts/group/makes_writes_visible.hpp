// Says: what happened before a spawn is visible to the unit, and what that did to each that joins it, plain data included.
// Source: docs/interface.md, *what happened before*; [intro.races].
// Killed by: unordered_spawn, unordered_handle, unordered_join.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/visibility/relay.hpp"

namespace heddle::contracts::group {

/// A unit of each round is joined by its group, by its handle, or by another unit that has its handle. Nothing else orders anything.
template <class M> struct makes_writes_visible {
  static constexpr auto rows = "";
  static constexpr int ways = 3;
  static constexpr demand demands{.concurrent_units = 2, .gated = false};
  using needs = heddle::needs<typename M::group>;
  using unit = typename M::template handle<void>;
  struct state {
    explicit state(const contract_size& z) : rounds(z == few ? z.turns : 300) {}
    const long rounds;
    conformance::page before, after;
    long unseen_by_unit = 0, unseen_after_join = 0;
  };

  static task<M> work(M, ref<state> s, long round) {
    s->unseen_by_unit += !s->before.reads(round);
    s->after.write(round);
    RETURN();
  }
  static task<M> join_other(M, ref<state> s, unit other, long round) {
    AWAIT(other.join());
    s->unseen_after_join += !s->after.reads(round);
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, long round) {
    typename M::group g(m);
    s->before.write(round);
    const unit other = g.spawn(fn<work>, s, round);
    if (round % ways == 0) AWAIT(join_other(m, s, other, round));
    if (round % ways == 1) g.spawn(fn<join_other>, s, other, round);
    AWAIT(g.join());
    s->unseen_after_join += !s->after.reads(round);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (long round = 1; round <= s->rounds; ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.unseen_by_unit != 0)
      return fail_verdict("{} units of {} did not see what happened before", s.unseen_by_unit, s.rounds);
    if (s.unseen_after_join != 0)
      return fail_verdict("after {} joins what the unit did was not seen", s.unseen_after_join);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
