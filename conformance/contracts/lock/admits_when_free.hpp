// Says: what is free is got at once, by a wait and by a poll, with a limit and without, whatever else is held.
// Source: LOCK-01, LOCK-02; threading.Lock.acquire.
// Killed by: spuriously_failing_lock, striped_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/admits_when_free.hpp"

namespace heddle::contracts::lock {

template <class M> struct admits_when_free : conformance::admits_when_free<M, conformance::lock_section<M>> {
  static constexpr auto rows = "LOCK-01 LOCK-02";
};

}  // namespace heddle::contracts::lock
