// Says: a timed acquire that gives up loses no permit, and takes none from a waiter beside it, not even one released then.
// Source: SEM-07; threading.Semaphore.acquire.
// Killed by: hungry_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/loses_nothing_at_expiry.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_semaphore<M>> {
  static constexpr auto rows = "SEM-07";
};

}  // namespace heddle::contracts::semaphore
