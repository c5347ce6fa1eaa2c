// Says: a timed acquire takes a free lock at once, whatever its limit; with none left it is a poll.
// Source: RLOCK-01; threading.RLock.acquire.
// Killed by: sluggish_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/recursive_lock.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct waits_only_if_needed
    : conformance::waits_only_if_needed<M, conformance::timed_recursive_lock<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
