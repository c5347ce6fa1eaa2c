// Says: a timed acquire takes a permit that is there at once, whatever its limit; with none left it is a poll.
// Source: SEM-07; threading.Semaphore.acquire.
// Killed by: sluggish_semaphore, stubborn_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/acquired.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct waits_only_if_needed : conformance::waits_only_if_needed<M, conformance::timed_semaphore<M>> {
  static constexpr auto rows = "SEM-07";
};

}  // namespace heddle::contracts::semaphore
