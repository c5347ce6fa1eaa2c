// Says: a child is no owner of its parent's lock, though the parent waits for it, and the parent none of its child's.
// Source: docs/interface.md; threading.RLock.
// Killed by: family_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <system_error>

#include "harness/contract.hpp"

namespace heddle::contracts::recursive_lock {

/// One unit has a child at a time: a model with few workers may run the child on the parent's, inside its join.
template <class M> struct belongs_to_one_unit {
  static constexpr auto rows = "";
  static constexpr int levels = 5, rounds = 20;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  struct state {
    explicit state(const contract_size& z) : generations(unless_few(z, levels, 1)), repeats(unless_few(z, rounds, 1)) {}
    const int generations, repeats;
    typename M::recursive_lock lock;
    std::atomic<int> taken, deep, released, kept, named_alike;
  };

  /// The lock is held by an ancestor.
  static task<M> try_all(M m, ref<state> s) {
    s->deep += s->lock.depth(m) != 0;
    const bool polled = s->lock.try_acquire(m);
    const bool waited =
        AWAIT(s->lock.try_acquire_for(m, std::chrono::microseconds(50)));  // under test: that it expires
    s->taken += polled + waited;
    for (int i = polled + waited; i > 0; --i) s->lock.release(m);
    if (polled || waited) RETURN();
    try {
      s->lock.release(m);
      ++s->released;
    } catch (const std::system_error&) {}
    RETURN();
  }
  static task<M> be_child(M m, ref<state> s, int level, unit_id parent) {
    s->named_alike += m.self() == parent;
    AWAIT(try_all(m, s));
    if (level > 0) AWAIT(have_child(m, s, level - 1));
    RETURN();
  }
  static task<M> have_child(M m, ref<state> s, int level) {
    typename M::group g(m);
    const unit_id mine = m.self();
    g.spawn(fn<be_child>, s, level, mine);
    AWAIT(g.join());
    s->named_alike += m.self() != mine;
    RETURN();
  }
  static task<M> own(M m, ref<state> s) {
    AWAIT(s->lock.acquire(m));
    AWAIT(have_child(m, s, s->generations));
    s->kept += s->lock.depth(m) == 1;
    s->lock.release(m);
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int round = 0; round < s->repeats; ++round) {
      g.spawn(fn<own>, s);
      AWAIT(g.join());
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.named_alike != 0) return fail_verdict("a unit had its parent's self(), or no longer its own after a join");
    if (s.deep != 0) return fail_verdict("{} units saw the depth of an ancestor's lock", s.deep.load());
    if (s.taken != 0) return fail_verdict("{} times a unit took its ancestor's lock", s.taken.load());
    if (s.released != 0) return fail_verdict("{} units released their ancestor's lock", s.released.load());
    if (s.kept != s.repeats)
      return fail_verdict("of {} owners {} were owners after their child's end", s.repeats, s.kept.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::recursive_lock
