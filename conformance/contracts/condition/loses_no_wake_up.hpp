// Says: a wait that expires loses no notification: one at that moment is reported by this wait or goes to another waiter.
// Source: COND-04, COND-08; threading.Condition.notify, [thread.condition.condvar].
// Killed by: selfish_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/stopwatch.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::condition {

/// One unit waits for a short time and one for a long time; one notification comes when the first expires, or after. One of the
/// two must report it. The long wait has a limit so that a lost notification can be judged; a round in which it may have
/// expired before the notification proves nothing.
template <class M> struct loses_no_wake_up {
  static constexpr auto rows = "COND-04 COND-08";
  static constexpr int rounds = 60;
  static constexpr auto moment = std::chrono::microseconds(200);
  static constexpr auto patience = std::chrono::seconds(2);
  static constexpr demand demands{.concurrent_units = 2, .gated = true};
  using needs = heddle::needs<typename M::group, typename M::condition>;
  struct state {
    explicit state(const contract_size& z) : tries(unless_few(z, rounds, 2)) {}
    const int tries;
    M::condition::mutex_type section;
    M::condition changed;
    std::atomic<int> waiting;
    int lost = 0;
  };

  static task<M, bool> wait_once(M, ref<state> s, std::chrono::nanoseconds limit) {
    AWAIT(s->section.lock());
    ++s->waiting;
    // under test: a wait that expires as it is notified
    const bool notified = AWAIT(s->changed.wait_for(s->section, limit));
    s->section.unlock();
    RETURN(notified);
  }
  static task<M> notify_all(M, ref<state> s) {
    AWAIT(s->section.lock());
    s->changed.notify_all();
    s->section.unlock();
    RETURN();
  }
  /// Returns whether the long wait can't have expired before the notification: so the clock is read after it.
  static task<M, bool> notify_one(M, ref<state> s, conformance::stopwatch<M> watch) {
    AWAIT(s->section.lock());
    s->changed.notify_one();
    const bool in_time = !watch.reached(patience);
    s->section.unlock();
    RETURN(in_time);
  }
  static task<M> one_round(M m, ref<state> s, bool after_expiry) {
    const conformance::stopwatch watch(m);
    s->waiting = 0;
    typename M::group g(m);
    const auto hasty = g.spawn(fn<wait_once>, s, std::chrono::nanoseconds(moment));
    const auto patient = g.spawn(fn<wait_once>, s, std::chrono::nanoseconds(patience));
    while (s->waiting < 2) AWAIT(m.yield());
    if (after_expiry) {
      AWAIT(hasty.join());
    } else {
      AWAIT(m.sleep_for(moment));  // under test: the notification comes about when the short wait expires
    }
    const bool in_time = AWAIT(notify_one(m, s, watch));
    const bool told_hasty = AWAIT(hasty.join());
    if (told_hasty) AWAIT(notify_all(m, s));
    const bool told_patient = AWAIT(patient.join());
    s->lost += in_time && !told_hasty && !told_patient;
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->tries && s->lost == 0; ++round) AWAIT(one_round(m, s, round % 2 == 0));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.lost != 0) return fail_verdict("a notification was lost beside a wait that expired");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::condition
