// Says: a timed acquire takes the lock as soon as its owner has released it, whatever its limit.
// Source: RLOCK-01; threading.RLock.acquire.
// Killed by: dozing_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/grants_in_time.hpp"
#include "conformance/timed/recursive_lock.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_recursive_lock<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
