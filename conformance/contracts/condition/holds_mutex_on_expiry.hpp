// Says: a timed wait without a notification expires, not before its limit, and holds the mutex again.
// Source: COND-08; threading.Condition.wait, [thread.condition.condvar].
// Killed by: early_waker.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/holds_mutex_on_expiry.hpp"

namespace heddle::contracts::condition {

template <class M> struct holds_mutex_on_expiry
    : conformance::holds_mutex_on_expiry<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-08";
};

}  // namespace heddle::contracts::condition
