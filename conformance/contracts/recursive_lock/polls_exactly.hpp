// Says: of several units that poll at once for what is free exactly one gets it.
// Source: RLOCK-01 (LOCK-02, LOCK-03); threading.RLock.acquire.
// Killed by: polite_recursive_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/polls_exactly.hpp"

namespace heddle::contracts::recursive_lock {

template <class M> struct polls_exactly : conformance::polls_exactly<M, conformance::recursive_lock_section<M>> {
  static constexpr auto rows = "RLOCK-01";
};

}  // namespace heddle::contracts::recursive_lock
