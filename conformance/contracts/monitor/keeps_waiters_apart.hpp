// Says: monitors that share a lock have waiters of their own: a notification reaches those of its monitor and of no other.
// Source: COND-01, COND-04; threading.Condition, whose documentation shares a lock so.
// Killed by: one_room_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/keeps_waiters_apart.hpp"

namespace heddle::contracts::monitor {

template <class M> struct keeps_waiters_apart : conformance::keeps_waiters_apart<M, conformance::monitor_rooms> {
  static constexpr auto rows = "COND-01 COND-04";
};

}  // namespace heddle::contracts::monitor
