// Says: a timed acquire takes the lock as soon as it is released, whatever its limit.
// Source: LOCK-01, LOCK-06; threading.Lock.acquire.
// Killed by: dozing_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/grants_in_time.hpp"

namespace heddle::contracts::lock {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_lock<M>> {
  static constexpr auto rows = "LOCK-01 LOCK-06";
};

}  // namespace heddle::contracts::lock
