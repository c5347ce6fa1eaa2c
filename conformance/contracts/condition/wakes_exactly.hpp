// Says: notify_one wakes one waiter, notify_n(n) n or all if fewer wait, and nobody if n is below 1; others are woken by chance at most.
// Source: COND-04; threading.Condition.notify. (The standard lets waits return for no reason, [thread.condition.condvar].)
// Killed by: loud_condition, unsigned_condition, byte_of_n_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/wakes_exactly.hpp"

namespace heddle::contracts::condition {

template <class M> struct wakes_exactly : conformance::wakes_exactly<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-04";
};

}  // namespace heddle::contracts::condition
