// Says: barriers have nothing to do with each other: not with whom they wait for, not how they end, nor in an action that uses another.
// Source: docs/interface.md; threading.Barrier.
// Killed by: connected_barrier, guarded_actions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "conformance/rounds.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// A unit waits at each of many barriers. They end one after the other, in another order than that of the units, by the root's arrival
/// or by an abort; each ends its own unit's wait only. Then the action of one uses another.
template <class M> struct keeps_apart {
  static constexpr auto rows = "";
  static constexpr int most = 40, stride = 17;
  static int barriers(const contract_size& z) { return unless_few(z, most, 2); }
  static demand demands(const contract_size& z) { return {.concurrent_units = barriers(z), .gated = true}; }
  struct using_another {
    ref<typename M::template barrier<>> other;
    /// An action can't await, so it arrives only where that has happened when the call returns.
    void operator()() const {
      other->abort();
      other->reset();
      if constexpr (!suspending) other->arrive_and_wait();
    }
  };
  using using_barrier = M::template barrier<using_another>;
  using needs = heddle::needs<typename M::group, typename M::template barrier<>, using_barrier>;
  struct pair {
    typename M::template barrier<> meeting{2};
    std::atomic<int> ended{0};
    bool broken = false;
  };
  struct state {
    explicit state(const contract_size& z) : count(barriers(z)) {}
    const int count;
    std::array<pair, most> each;
    std::atomic<int> ended;
    typename M::template barrier<> used{1};
    using_barrier user{1, {ref<typename M::template barrier<>>(&used)}};
    int astray = 0, miscounted = 0, other_end = 0;
  };

  static bool is_aborted(int which) { return which % 2 == 1; }
  static task<M> wait_at(M, ref<state> s, int which) {
    auto& mine = s->each[static_cast<std::size_t>(which)];
    try {
      AWAIT(mine.meeting.arrive_and_wait());
    } catch (const broken_barrier&) { mine.broken = true; }
    ++s->ended;
    ++mine.ended;  // last: the root then looks at the other
    RETURN();
  }
  static task<M> end_one(M m, ref<state> s, int which) {
    auto& one = s->each[static_cast<std::size_t>(which)];
    s->miscounted += one.meeting.waiting() != 1 || one.meeting.broken();
    const int before = s->ended;
    if (is_aborted(which))
      one.meeting.abort();
    else
      AWAIT(one.meeting.arrive_and_wait());
    while (one.ended == 0) AWAIT(m.yield());
    s->astray += s->ended != before + 1;
    s->other_end += one.broken != is_aborted(which);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->count; ++i) g.spawn(fn<wait_at>, s, i);
    for (int i = 0; i < s->count; ++i)
      while (s->each[static_cast<std::size_t>(i)].meeting.waiting() == 0) AWAIT(m.yield());
    for (int i = 0; i < s->count; ++i) AWAIT(end_one(m, s, i * stride % s->count));
    AWAIT(g.join());
    AWAIT(s->user.arrive_and_wait());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.miscounted != 0) return fail_verdict("{} barriers did not have the one unit that waited there", s.miscounted);
    if (s.astray != 0) return fail_verdict("{} times a unit went on that waited at another barrier", s.astray);
    if (s.other_end != 0) return fail_verdict("{} units were told the end of another barrier", s.other_end);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
