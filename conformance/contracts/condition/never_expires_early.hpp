// Says: a timed wait that nobody notifies gives up, and not before its limit, of whatever magnitude.
// Source: COND-07, its lower bound only; threading.Condition.wait.
// Killed by: brief_condition, brief_predicate_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/never_expires_early.hpp"
#include "conformance/timed/notification.hpp"

namespace heddle::contracts::condition {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_condition<M>> {
  static constexpr auto rows = "COND-07";
};

}  // namespace heddle::contracts::condition
