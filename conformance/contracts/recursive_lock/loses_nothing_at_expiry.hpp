// Says: a timed acquire that gives up takes nothing from a waiter beside it, not even a release at that moment.
// Source: RLOCK-01; threading.RLock.acquire.
// Killed by: hungry_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/loses_nothing_at_expiry.hpp"
#include "conformance/timed/recursive_lock.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_recursive_lock<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
