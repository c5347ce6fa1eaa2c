// Says: a join waits for all units of its group, also where they are as many as a byte counts, one less or one more, or more than a thousand.
// Source: docs/interface.md; [intro.progress]; asyncio.TaskGroup.
// Killed by: byte_group, crowded_group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "conformance/event_waits.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// The units wait until the root joins them, as a rule, and end one after the other.
template <class M> struct joins_any_crowd {
  static constexpr auto rows = "";
  /// A process takes as long as a hundred threads.
  static constexpr int crowds = M::about.sees == memory::isolated ? 1 : 4;
  static constexpr std::array crowd{256, 257, 255, 1025};
  static int size_of(const contract_size& z, int which) {
    return z == few ? z.units : crowd[static_cast<std::size_t>(which)];
  }
  static demand demands(const contract_size& z) {
    return {.concurrent_units = size_of(z, crowds - 1) + 1, .gated = true};
  }
  using needs = heddle::needs<typename M::group, typename M::event>;
  struct state {
    explicit state(const contract_size& z) : size(z) {}
    const contract_size size;
    std::array<typename M::event, crowds> open;
    std::atomic<int> arrived, ended;
    int left = 0, left_of = 0;
  };

  static task<M> wait(M m, ref<state> s, int which) {
    ++s->arrived;
    AWAIT(s->open[static_cast<std::size_t>(which)].wait());
    AWAIT(m.yield());
    ++s->ended;
    RETURN();
  }
  static task<M> let_go(M m, ref<state> s, int which) {
    while (s->arrived < size_of(s->size, which)) AWAIT(m.yield());
    for (int i = 0; i < conformance::turns_to_begin_at(s->size); ++i) AWAIT(m.yield());
    s->open[static_cast<std::size_t>(which)].set();
    RETURN();
  }
  static task<M> join_all(M m, ref<state> s, int which) {
    s->arrived = s->ended = 0;
    typename M::group g(m), beside(m);
    beside.spawn(fn<let_go>, s, which);
    for (int i = 0; i < size_of(s->size, which); ++i) g.spawn(fn<wait>, s, which);
    AWAIT(g.join());
    if (const int left = size_of(s->size, which) - s->ended; left != 0) {
      s->left = left;
      s->left_of = size_of(s->size, which);
    }
    AWAIT(beside.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int which = 0; which < crowds && s->left == 0; ++which) AWAIT(join_all(m, s, which));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.left != 0) return fail_verdict("{} of {} units had not ended when they had been joined", s.left, s.left_of);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
