// Says: one notification reaches the unit that waits, however waits before it ended: by a limit, or by a predicate that held or threw.
// Source: COND-06, COND-09; threading.Condition.notify, [thread.condition.condvar].
// Killed by: haunted_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/reaches_who_waits.hpp"

namespace heddle::contracts::condition {

template <class M> struct reaches_who_waits : conformance::reaches_who_waits<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-06 COND-09";
};

}  // namespace heddle::contracts::condition
