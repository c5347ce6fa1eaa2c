// Says: a timed acquire that expires loses no permit that is released at that moment, and makes none.
// Source: SEM-07; threading.Semaphore.acquire, [thread.sema.cnt].
// Killed by: hungry_semaphore, benaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/loses_no_permit.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct loses_no_permit : conformance::loses_no_permit<M, typename M::semaphore> {
  static constexpr auto rows = "SEM-07";
};

}  // namespace heddle::contracts::semaphore
