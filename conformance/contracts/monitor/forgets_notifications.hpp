// Says: a notification while nobody waits is not remembered: a later wait still waits.
// Source: COND-12, COND-06; threading.Condition.notify.
// Killed by: remembering_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/forgets_notifications.hpp"

namespace heddle::contracts::monitor {

template <class M> struct forgets_notifications
    : conformance::forgets_notifications<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-06 COND-12";
};

}  // namespace heddle::contracts::monitor
