// Says: it counts as far as a long does: no permit is lost or added, and a release beyond the first value is refused.
// Source: BSEM-01, BSEM-02; threading.BoundedSemaphore.
// Killed by: int_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/counts_far.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct counts_far : conformance::counts_far<M, typename M::bounded_semaphore> {
  static constexpr auto rows = "BSEM-01 BSEM-02";
};

}  // namespace heddle::contracts::bounded_semaphore
