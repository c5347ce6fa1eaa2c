// Says: what is free is got at once, by a wait and by a poll, with a limit and without, whatever else is held.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: spuriously_failing_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/admits_when_free.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct admits_when_free
    : conformance::admits_when_free<M, conformance::bounded_semaphore_section<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
