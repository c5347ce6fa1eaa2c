// A notification while nobody waits is not remembered: a later wait still waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// The standard allows spurious wake-ups, so a single one proves nothing; one after every notification does.
template <class M, class Condition> struct forgets_notifications {
  static constexpr int rounds = 20;
  static constexpr demand demands{};
  using needs = typename Condition::needs;
  struct state {
    Condition changed;
    int woken = 0;
  };

  static task<M> body(M m, ref<state> s) {
    AWAIT(s->changed.enter(m));
    for (int round = 0; round < rounds; ++round) {
      s->changed.notify_one(m);
      s->changed.notify_n(m, 2);
      s->changed.notify_all(m);
      // under test: a wait that nobody notifies
      const bool notified = AWAIT(s->changed.wait_for(m, std::chrono::milliseconds(1)));
      s->woken += notified;
    }
    s->changed.leave(m);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.woken == rounds) return fail_verdict("each of {} waits was ended by a notification from before it", rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
