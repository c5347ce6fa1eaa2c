// Says: a permit stays taken when the unit that took it has ended, or failed, until any unit releases it.
// Source: SEM-08; docs/interface.md; threading.Semaphore.
// Killed by: forgiving_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/outlives_its_taker.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct outlives_its_taker : conformance::outlives_its_taker<M, conformance::semaphore_section<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::semaphore
