// Says: what is free is got at once, by a wait and by a poll, with a limit and without, whatever else is held.
// Source: RLOCK-01 (LOCK-01, LOCK-02); threading.RLock.acquire.
// Killed by: spuriously_failing_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/admits_when_free.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct admits_when_free : conformance::admits_when_free<M, conformance::recursive_lock_section<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
