// Says: a timed acquire that gives up loses no permit, and takes none from a waiter beside it, not even one released then.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: hungry_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/loses_nothing_at_expiry.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_bounded_semaphore<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
