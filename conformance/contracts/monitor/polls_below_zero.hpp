// Says: a timed wait with a limit of zero or less is a poll: it returns, and without an error.
// Source: COND-13; threading.Condition.wait.
// Killed by: pedantic_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/polls_below_zero.hpp"

namespace heddle::contracts::monitor {

template <class M> struct polls_below_zero : conformance::polls_below_zero<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-13";
};

}  // namespace heddle::contracts::monitor
