// Says: a notified waiter returns only after the notifier has released the lock, and sees all changes made until then.
// Source: COND-05; threading.Condition.notify.
// Killed by: early_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/returns_after_release.hpp"

namespace heddle::contracts::monitor {

template <class M> struct returns_after_release
    : conformance::returns_after_release<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-05";
};

}  // namespace heddle::contracts::monitor
