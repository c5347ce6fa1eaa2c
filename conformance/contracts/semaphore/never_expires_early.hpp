// Says: a timed acquire without a permit gives up, and not before its limit, of whatever magnitude.
// Source: SEM-07, its lower bound only; threading.Semaphore.acquire.
// Killed by: brief_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/never_expires_early.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_semaphore<M>> {
  static constexpr auto rows = "SEM-07";
};

}  // namespace heddle::contracts::semaphore
