// Says: a timed wait that gives up takes no notification from a waiter beside it, not even one at that moment.
// Source: COND-07; threading.Condition.wait.
// Killed by: selfish_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/loses_nothing_at_expiry.hpp"
#include "conformance/timed/notification.hpp"

namespace heddle::contracts::condition {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_condition<M>> {
  static constexpr auto rows = "COND-07";
};

}  // namespace heddle::contracts::condition
