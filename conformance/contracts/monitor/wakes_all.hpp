// Says: notify_all wakes every unit that waits at that moment, timed waits then report a notification, and it works repeatedly.
// Source: COND-07, SYNC-04; threading.Condition.notify_all.
// Killed by: shy_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/wakes_all.hpp"

namespace heddle::contracts::monitor {

template <class M> struct wakes_all : conformance::wakes_all<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-07 SYNC-04";
};

}  // namespace heddle::contracts::monitor
