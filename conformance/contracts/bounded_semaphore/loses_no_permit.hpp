// Says: a timed acquire that expires loses no permit that is released at that moment, and makes none.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: doubling_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/loses_no_permit.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct loses_no_permit : conformance::loses_no_permit<M, typename M::bounded_semaphore> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
