// Says: a notification while nobody waits is not remembered: a later wait still waits.
// Source: COND-12, COND-06; threading.Condition.notify, [thread.condition.condvar].
// Killed by: remembering_condition, hoarding_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/forgets_notifications.hpp"

namespace heddle::contracts::condition {

template <class M> struct forgets_notifications
    : conformance::forgets_notifications<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-06 COND-12";
};

}  // namespace heddle::contracts::condition
