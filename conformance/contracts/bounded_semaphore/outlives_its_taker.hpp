// Says: a permit stays taken when the unit that took it has ended, or failed, until any unit releases it.
// Source: BSEM-03; docs/interface.md; threading.BoundedSemaphore.
// Killed by: forgiving_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/outlives_its_taker.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct outlives_its_taker
    : conformance::outlives_its_taker<M, conformance::bounded_semaphore_section<M>> {
  static constexpr auto rows = "BSEM-03";
};

}  // namespace heddle::contracts::bounded_semaphore
