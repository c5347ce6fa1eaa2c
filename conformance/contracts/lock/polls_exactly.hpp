// Says: of several units that poll at once for what is free exactly one gets it.
// Source: LOCK-02, LOCK-03; threading.Lock.acquire.
// Killed by: polite_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/polls_exactly.hpp"

namespace heddle::contracts::lock {

template <class M> struct polls_exactly : conformance::polls_exactly<M, conformance::lock_section<M>> {
  static constexpr auto rows = "LOCK-02 LOCK-03";
};

}  // namespace heddle::contracts::lock
