// Says: a timed acquire that gives up takes nothing from a waiter beside it, not even a release at that moment.
// Source: LOCK-01, LOCK-06; threading.Lock.acquire.
// Killed by: hungry_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/loses_nothing_at_expiry.hpp"

namespace heddle::contracts::lock {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_lock<M>> {
  static constexpr auto rows = "LOCK-01 LOCK-06";
};

}  // namespace heddle::contracts::lock
