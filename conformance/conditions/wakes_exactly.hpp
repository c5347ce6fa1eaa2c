// A notification of n wakes n of the units that wait, or all if fewer wait; of one, one; of none or less, nobody.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// Waking too few is a wait for ever. A wait may end for no reason, so that one unit too many proves nothing in one round; one in
/// most rounds of a number does.
template <class M, class Condition> struct wakes_exactly {
  static constexpr int units = 20, attempts = 4, turns = 200;
  /// One by notify_one. Where every step is looked at, the first few once.
  static constexpr std::array notified{1,      2,
                                       0,      -1,
                                       3,      17,
                                       19,     20,
                                       21,     255,
                                       256,    257,
                                       65'536, std::numeric_limits<int>::max(),
                                       -255,   std::numeric_limits<int>::min()};
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using needs = typename Condition::needs;
  static constexpr int rounds = attempts * static_cast<int>(notified.size());
  struct state {
    explicit state(const contract_size& z)
        : waiters(unless_few(z, units, 3)), pauses(unless_few(z, turns, 2)), notifications(unless_few(z, rounds, 4)) {}
    const int waiters, pauses, notifications;
    Condition changed;
    std::atomic<int> round, waiting, woken;
    std::array<int, notified.size()> too_many{};
  };

  static task<M> wait_each_round(M m, ref<state> s) {
    for (int mine = 1; mine <= s->notifications; ++mine) {
      while (s->round < mine) AWAIT(m.yield());
      AWAIT(s->changed.enter(m));
      ++s->waiting;
      AWAIT(s->changed.wait(m));
      ++s->woken;
      s->changed.leave(m);
    }
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
  static task<M> one_round(M m, ref<state> s, std::size_t which) {
    const int n = notified[which], expected = std::clamp(n, 0, s->waiters);
    s->waiting = s->woken = 0;
    ++s->round;
    while (s->waiting < s->waiters) AWAIT(m.yield());
    AWAIT(notify(m, s, n));
    while (s->woken < expected) AWAIT(m.yield());
    for (int i = 0; i < s->pauses && expected < s->waiters; ++i) AWAIT(m.yield());
    s->too_many[which] += s->woken > expected;
    AWAIT(notify(m, s, s->waiters));
    while (s->woken < s->waiters) AWAIT(m.yield());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->waiters; ++i) g.spawn(fn<wait_each_round>, s);
    for (int i = 0; i < s->notifications; ++i) AWAIT(one_round(m, s, static_cast<std::size_t>(i) % notified.size()));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    const int of = std::max(1, s.notifications / static_cast<int>(notified.size()));
    for (std::size_t i = 0; i < notified.size(); ++i)
      if (2 * s.too_many[i] > of)
        return fail_verdict("in {} of {} rounds a notification of {} woke more units", s.too_many[i], of, notified[i]);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
