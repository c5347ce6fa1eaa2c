// Says: a wait with a predicate tests it again after each wake-up, with the lock held, and returns only once it is true.
// Source: COND-09; threading.Condition.wait_for.
// Killed by: trusting_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/retests_its_predicate.hpp"

namespace heddle::contracts::monitor {

template <class M> struct retests_its_predicate
    : conformance::retests_its_predicate<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-09";
};

}  // namespace heddle::contracts::monitor
