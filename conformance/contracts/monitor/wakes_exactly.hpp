// Says: notify_one wakes one waiter, notify_n(n) n or all if fewer wait, and nobody if n is below 1; others are woken by chance at most.
// Source: COND-04; threading.Condition.notify.
// Killed by: loud_monitor, unsigned_monitor, byte_of_n_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/wakes_exactly.hpp"

namespace heddle::contracts::monitor {

template <class M> struct wakes_exactly : conformance::wakes_exactly<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-04";
};

}  // namespace heddle::contracts::monitor
