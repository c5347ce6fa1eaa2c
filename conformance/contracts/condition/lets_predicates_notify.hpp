// Says: a predicate may notify the condition that it is asked for, and the unit that waits is woken.
// Source: docs/interface.md; threading.Condition.wait_for, which asks with the lock held and nothing else.
// Killed by: asks_under_guard.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/lets_predicates_notify.hpp"

namespace heddle::contracts::condition {

template <class M> struct lets_predicates_notify
    : conformance::lets_predicates_notify<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::condition
