// Says: notify_all wakes every unit that waits at that moment, timed waits then report a notification, and it works repeatedly.
// Source: COND-07, SYNC-04; threading.Condition.notify_all, [thread.condition.condvar].
// Killed by: shy_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/wakes_all.hpp"

namespace heddle::contracts::condition {

template <class M> struct wakes_all : conformance::wakes_all<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-07 SYNC-04";
};

}  // namespace heddle::contracts::condition
