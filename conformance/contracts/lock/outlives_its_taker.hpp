// Says: a lock stays taken when the unit that took it has ended, or failed, until any unit releases it.
// Source: LOCK-09; docs/interface.md; threading.Lock.
// Killed by: forgiving_lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/outlives_its_taker.hpp"

namespace heddle::contracts::lock {

template <class M> struct outlives_its_taker : conformance::outlives_its_taker<M, conformance::lock_section<M>> {
  static constexpr auto rows = "LOCK-09";
};

}  // namespace heddle::contracts::lock
