// Says: any number of units may join the same unit at once, and each gets its result, or is told its failure.
// Source: THR-12; threading.Thread.join.
// Killed by: single_use_handle, first_told_handle.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct admits_many_joiners {
  static constexpr auto rows = "THR-12";
  static constexpr int answer = 42, turns = 50;
  static constexpr std::string_view words = "told to all";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units + 1, .gated = true}; }
  using needs = heddle::needs<typename M::group>;
  using joined_unit = typename M::template handle<int>;
  struct state {
    explicit state(const contract_size& z) : joiners(z.units) {}
    const int joiners;
    std::atomic<int> arrived, right, wrong, told;
    int written = 0, joined_by_root = 0;
  };

  static task<M, int> be_joined(M m, ref<state> s) {
    while (s->arrived < s->joiners) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->written = answer;
    RETURN(answer);
  }
  static task<M, int> fail(M m, ref<state> s) {
    AWAIT(be_joined(m, s));
    throw std::runtime_error(std::string(words));
    RETURN(0);
  }
  static task<M> join_failing(M, ref<state> s, joined_unit it) {
    ++s->arrived;
    try {
      AWAIT(it.join());
    } catch (const task_failed& failure) { s->told += failure.what() == words; }
    RETURN();
  }
  static task<M> join_it(M, ref<state> s, joined_unit it) {
    ++s->arrived;
    const int got = AWAIT(it.join());
    ++(got == answer && s->written == answer ? s->right : s->wrong);
    RETURN();
  }

  static task<M> join_a_failing_one(M m, ref<state> s) {
    s->arrived = 0;
    typename M::group failing(m), joining(m);
    const joined_unit it = failing.spawn(fn<fail>, s);
    for (int i = 0; i < s->joiners; ++i) joining.spawn(fn<join_failing>, s, it);
    AWAIT(joining.join());
    try {
      AWAIT(failing.join());
    } catch (const task_failed& failure) { s->told += failure.what() == words; }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    const joined_unit it = g.spawn(fn<be_joined>, s);
    for (int i = 0; i < s->joiners; ++i) g.spawn(fn<join_it>, s, it);
    AWAIT(g.join());
    const int got = AWAIT(it.join());
    s->joined_by_root = got;
    AWAIT(join_a_failing_one(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.right != s.joiners)
      return fail_verdict("of {} joiners {} got the result, {} another", s.joiners, s.right.load(), s.wrong.load());
    if (s.joined_by_root != answer) return fail_verdict("its group then got {}, not {}", s.joined_by_root, answer);
    if (s.told != s.joiners + 1)
      return fail_verdict("of {} joins of a unit that failed {} were told so", s.joiners + 1, s.told.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
