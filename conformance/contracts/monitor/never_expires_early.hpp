// Says: a timed wait that nobody notifies gives up, and not before its limit, of whatever magnitude.
// Source: COND-07, its lower bound only; threading.Condition.wait.
// Killed by: brief_monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/never_expires_early.hpp"
#include "conformance/timed/notification.hpp"

namespace heddle::contracts::monitor {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_monitor<M>> {
  static constexpr auto rows = "COND-07";
};

}  // namespace heddle::contracts::monitor
