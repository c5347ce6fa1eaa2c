// Says: a notified waiter returns only after the notifier has released the mutex, and sees all changes made until then.
// Source: COND-05; threading.Condition.notify, [thread.condition.condvar].
// Killed by: early_waker.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "harness/contract.hpp"

namespace heddle::contracts::condition {

template <class M> struct returns_after_release {
  static constexpr auto rows = "COND-05";
  static constexpr int rounds = 50, turns = 50;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::condition>;
  /// The phase is odd only while the notifier holds the mutex, so a waiter that has it can't see it odd.
  struct state {
    M::condition::mutex_type section;
    M::condition changed;
    std::atomic<int> phase, waiting, early;
  };

  static task<M> wait_each_round(M m, ref<state> s) {
    for (int before = 0; before < 2 * rounds; before += 2) {
      AWAIT(s->section.lock());
      ++s->waiting;
      while (s->phase == before) AWAIT(s->changed.wait(s->section));
      s->early += s->phase == before + 1;
      s->section.unlock();
      while (s->phase < before + 2) AWAIT(m.yield());  // only a waiter that returned early gets here
    }
    RETURN();
  }
  /// The waiter counts itself with the mutex held, so a unit that reads the count with the mutex held knows that it waits.
  static task<M> notify_each_round(M m, ref<state> s) {
    for (int round = 0; round < rounds;) {
      AWAIT(s->section.lock());
      if (s->waiting > round) {
        ++s->phase;
        s->changed.notify_all();
        for (int i = 0; i < turns; ++i) AWAIT(m.yield());
        ++s->phase;
        ++round;
      }
      s->section.unlock();
      AWAIT(m.yield());
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<wait_each_round>, s);
    AWAIT(notify_each_round(m, s));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.early != 0) return fail_verdict("{} waits returned while the notifier held the mutex", s.early.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
