// Says: a timed wait without a notification expires, not before its limit, and holds the lock again.
// Source: COND-08; threading.Condition.wait.
// Killed by: early_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/holds_mutex_on_expiry.hpp"

namespace heddle::contracts::monitor {

template <class M> struct holds_lock_on_expiry
    : conformance::holds_mutex_on_expiry<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-08";
};

}  // namespace heddle::contracts::monitor
