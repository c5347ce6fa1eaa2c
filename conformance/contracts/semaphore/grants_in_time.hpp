// Says: a timed acquire takes a permit as soon as one is released, whatever its limit.
// Source: SEM-07; threading.Semaphore.acquire.
// Killed by: dozing_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/grants_in_time.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_semaphore<M>> {
  static constexpr auto rows = "SEM-07";
};

}  // namespace heddle::contracts::semaphore
