// A notification of n wakes n of the units that wait, or all if fewer wait; of one, one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// Waking too few is a wait for ever. A wait may end for no reason, so that one unit too many proves nothing in one round; one in
/// most rounds does.
template <class M, class Condition> struct wakes_exactly {
  static constexpr int units = 32, rounds = 24, turns = 200;
  static constexpr std::array notified{1,     3,         17,
                                       units, units + 1, 100'000};  ///< of a round, in turn; the first by notify_one
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    Condition changed;
    std::atomic<int> waiting, woken;
    int could_be_too_many = 0, too_many = 0;
  };

  static task<M> wait_once(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    ++s->waiting;
    AWAIT(s->changed.wait(m));
    ++s->woken;
    s->changed.leave(m);
    RETURN();
  }
  static task<M> notify(M m, ref<state> s, int n) {
    AWAIT(s->changed.enter(m));
    if (n == 1)
      s->changed.notify_one(m);
    else
      s->changed.notify_n(m, n);
    s->changed.leave(m);
    RETURN();
  }
  /// A unit counts itself with the lock held, so all that are counted wait when the notifier gets the lock.
  static task<M> notify_some(M m, ref<state> s, int n) {
    const int expected = std::min(n, units);
    while (s->waiting < units) AWAIT(m.yield());
    AWAIT(notify(m, s, n));
    while (s->woken < expected) AWAIT(m.yield());
    for (int i = 0; i < turns; ++i) AWAIT(m.yield());
    s->could_be_too_many += expected < units;
    s->too_many += s->woken > expected;
    AWAIT(notify(m, s, units));
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int n) {
    s->waiting = s->woken = 0;
    typename M::group g(m);
    for (int i = 0; i < units; ++i) g.spawn(fn<wait_once>, s);
    AWAIT(notify_some(m, s, n));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (std::size_t round = 0; round < rounds; ++round) AWAIT(one_round(m, s, notified[round % notified.size()]));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (2 * s.too_many > s.could_be_too_many)
      return fail_verdict("in {} of {} rounds more units woke than were notified", s.too_many, s.could_be_too_many);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
