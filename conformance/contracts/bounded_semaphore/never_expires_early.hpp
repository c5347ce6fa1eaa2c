// Says: a timed acquire without a permit gives up, and not before its limit, of whatever magnitude.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: rounding_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/never_expires_early.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct never_expires_early
    : conformance::never_expires_early<M, conformance::timed_bounded_semaphore<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
