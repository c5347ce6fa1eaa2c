// Says: conditions that share a mutex have waiters of their own: a notification reaches those of its condition and of no other.
// Source: COND-01, COND-04; [thread.condition]; threading.Condition, whose documentation shares a lock so.
// Killed by: one_room_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/keeps_waiters_apart.hpp"

namespace heddle::contracts::condition {

template <class M> struct keeps_waiters_apart : conformance::keeps_waiters_apart<M, conformance::mutex_rooms> {
  static constexpr auto rows = "COND-01 COND-04";
};

}  // namespace heddle::contracts::condition
