// Says: a timed acquire of a held lock gives up, and not before its limit, of whatever magnitude.
// Source: LOCK-07, its lower bound only, LOCK-06; threading.Lock.acquire.
// Killed by: impatient_lock, brief_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/never_expires_early.hpp"

namespace heddle::contracts::lock {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_lock<M>> {
  static constexpr auto rows = "LOCK-06 LOCK-07";
};

}  // namespace heddle::contracts::lock
