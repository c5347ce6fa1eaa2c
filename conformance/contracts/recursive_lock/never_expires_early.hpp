// Says: a timed acquire of another's lock gives up, not before its limit, of whatever magnitude, and leaves nothing behind.
// Source: RLOCK-01 (LOCK-07, its lower bound only, and LOCK-10); threading.RLock.acquire.
// Killed by: impatient_recursive_lock, brief_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/never_expires_early.hpp"
#include "conformance/timed/recursive_lock.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct never_expires_early
    : conformance::never_expires_early<M, conformance::timed_recursive_lock<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
