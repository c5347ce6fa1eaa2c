// Says: a wait with a predicate tests it again after each wake-up, with the mutex held, and returns only once it is true.
// Source: COND-09; threading.Condition.wait_for, [thread.condition.condvar].
// Killed by: trusting_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/retests_its_predicate.hpp"

namespace heddle::contracts::condition {

template <class M> struct retests_its_predicate
    : conformance::retests_its_predicate<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-09";
};

}  // namespace heddle::contracts::condition
