// Says: a timed acquire takes a permit as soon as one is released, whatever its limit.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: dozing_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/grants_in_time.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_bounded_semaphore<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
