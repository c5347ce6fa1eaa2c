// Says: a unit that waits is woken by however many notifications follow each other, of one or of all: no number of them is none.
// Source: COND-05, COND-06; threading.Condition.notify, [thread.condition.condvar].
// Killed by: short_notice_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/bears_many_notifications.hpp"

namespace heddle::contracts::condition {

template <class M> struct bears_many_notifications
    : conformance::bears_many_notifications<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-05 COND-06";
};

}  // namespace heddle::contracts::condition
