// Says: a timed wait with a predicate has one deadline: wake-ups that find the predicate false do not restart the clock.
// Source: COND-10; threading.Condition.wait_for.
// Killed by: restarting_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/keeps_one_deadline.hpp"

namespace heddle::contracts::monitor {

template <class M> struct keeps_one_deadline : conformance::keeps_one_deadline<M, conformance::monitor_condition<M>> {
  static constexpr auto rows = "COND-10";
};

}  // namespace heddle::contracts::monitor
