// Says: a timed acquire takes a free lock at once, whatever its limit; with none left it is a poll.
// Source: LOCK-01, LOCK-06; threading.Lock.acquire.
// Killed by: sluggish_lock, stubborn_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::lock {

template <class M> struct waits_only_if_needed : conformance::waits_only_if_needed<M, conformance::timed_lock<M>> {
  static constexpr auto rows = "LOCK-01 LOCK-06";
};

}  // namespace heddle::contracts::lock
