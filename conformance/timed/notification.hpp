// The timed wait for a notification, as something that a unit waits for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/condition.hpp"
#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// What arrived did so with the lock held, so that a grant, which takes the lock, finds it waiting. Every other time every other unit
/// waits with a predicate: that something was granted since it began to wait. It may find that true without having been notified.
template <class M, class Condition> struct timed_notification {
  using needs = typename Condition::needs;
  static constexpr bool exact = false;  // a wake-up may be spurious, and a notification is not kept
  Condition waited;
  long grants = 0;  ///< changed with the lock held only
  long times_shut = 0;

  task<M> shut(M) {
    ++times_shut;
    RETURN();
  }
  task<M> grant(M m) {
    AWAIT(waited.enter(m));
    ++grants;
    waited.notify_one(m);
    waited.leave(m);
    RETURN();
  }
  task<M, bool> take(M m, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    AWAIT(waited.enter(m));
    bool granted = false;
    if (arrived++ % 2 == 0 || times_shut % 2 == 0) {
      const bool notified = AWAIT(waited.wait_for(m, limit));
      granted = notified;
    } else {
      const bool told = AWAIT(waited.wait_for(m, limit, [this, before = grants] { return grants != before; }));
      granted = told;
    }
    waited.leave(m);
    RETURN(granted);
  }
  task<M> pass_on(M m) { return grant(m); }
};

template <class M> using timed_condition = timed_notification<M, mutex_condition<M>>;
template <class M> using timed_monitor = timed_notification<M, monitor_condition<M>>;

}  // namespace heddle::conformance
