// Says: a notification while nobody waits is not remembered: a later wait still waits.
// Source: COND-12, COND-06; threading.Condition.notify, [thread.condition.condvar].
// Killed by: remembering_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "harness/contract.hpp"

namespace heddle::contracts::condition {

/// The standard allows spurious wake-ups, so a single one proves nothing; one after every notification does.
template <class M> struct forgets_notifications {
  static constexpr auto rows = "COND-06 COND-12";
  static constexpr int rounds = 20;
  static constexpr demand demands{};
  using needs = heddle::needs<typename M::condition>;
  struct state {
    M::condition::mutex_type section;
    M::condition changed;
    int woken = 0;
  };

  static task<M> body(M, ref<state> s) {
    AWAIT(s->section.lock());
    for (int round = 0; round < rounds; ++round) {
      s->changed.notify_one();
      s->changed.notify_n(2);
      s->changed.notify_all();
      // under test: a wait that nobody notifies
      const bool notified = AWAIT(s->changed.wait_for(s->section, std::chrono::milliseconds(1)));
      s->woken += notified;
    }
    s->section.unlock();
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.woken == rounds) return fail_verdict("each of {} waits was ended by a notification from before it", rounds);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
