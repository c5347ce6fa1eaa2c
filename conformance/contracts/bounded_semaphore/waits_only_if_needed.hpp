// Says: a timed acquire takes a permit that is there at once, whatever its limit; with none left it is a poll.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: sluggish_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct waits_only_if_needed
    : conformance::waits_only_if_needed<M, conformance::timed_bounded_semaphore<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
