// Says: what a predicate throws, of any type, leaves the wait, and the mutex is held as it was before.
// Source: COND-09; threading.Condition.wait_for, [thread.condition.condvar].
// Killed by: unlocking_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/bears_throwing_predicates.hpp"

namespace heddle::contracts::condition {

template <class M> struct bears_throwing_predicates
    : conformance::bears_throwing_predicates<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-09";
};

}  // namespace heddle::contracts::condition
