// Says: a timed wait asks its predicate after the limit once more, and gives what that said last.
// Source: COND-09; threading.Condition.wait_for, [thread.condition.condvar].
// Killed by: deaf_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/tells_its_predicate.hpp"

namespace heddle::contracts::monitor {

template <class M> struct tells_its_predicate : conformance::tells_its_predicate<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-09";
};

}  // namespace heddle::contracts::monitor
