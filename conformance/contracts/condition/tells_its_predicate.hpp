// Says: a timed wait asks its predicate after the limit once more, and gives what that said last.
// Source: COND-09; threading.Condition.wait_for, [thread.condition.condvar].
// Killed by: deaf_condition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/conditions/tells_its_predicate.hpp"

namespace heddle::contracts::condition {

template <class M> struct tells_its_predicate : conformance::tells_its_predicate<M, conformance::mutex_condition<M>> {
  static constexpr auto rows = "COND-09";
};

}  // namespace heddle::contracts::condition
