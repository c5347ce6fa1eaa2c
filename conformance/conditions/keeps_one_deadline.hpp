// A timed wait with a predicate has one deadline: wake-ups that find the predicate false do not restart the clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// Judged by counting, not by a clock. Notifications are at least `pause` apart, so at most limit / pause of them fit into the
/// limit, however slow the machine. A wait that has tested its predicate far more often went on after its limit.
template <class M, class Condition> struct keeps_one_deadline {
  static constexpr auto limit = std::chrono::milliseconds(40), pause = std::chrono::milliseconds(4);
  static constexpr int rounds = 3, most_tests = 3 * static_cast<int>(limit / pause);
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  struct state {
    explicit state(const contract_size& z) : waits(unless_few(z, rounds, 1)) {}
    const int waits;
    Condition changed;
    std::atomic<int> tests, returned, outlasted;
  };

  static task<M> wait_in_vain(M m, ref<state> s, int round) {
    AWAIT(s->changed.enter(m));
    s->tests = 0;
    // under test: the limit of the whole wait; one that outlasts it is ended by its predicate, to be judged
    const bool let_go = AWAIT(s->changed.wait_for(m, limit, [s] { return ++s->tests > most_tests; }));
    s->outlasted += let_go;
    s->changed.leave(m);
    s->returned = round + 1;
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    typename M::group g(m);
    g.spawn(fn<wait_in_vain>, s, round);
    while (s->returned <= round) {
      // under test: wake-ups in the middle of a wait
      AWAIT(m.sleep_for(pause));
      AWAIT(s->changed.enter(m));
      s->changed.notify_all(m);
      s->changed.leave(m);
    }
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->waits; ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.outlasted != 0)
      return fail_verdict("{} of {} waits outlasted their limit by being notified", s.outlasted.load(), s.waits);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
