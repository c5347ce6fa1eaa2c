// Says: one permit serves all units that wait for it, with a limit and without, one after the other, however many.
// Source: BSEM-01; threading.BoundedSemaphore.
// Killed by: byte_counted_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/exclusion/serves_all_waiters.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct serves_any_crowd
    : conformance::serves_all_waiters<M, conformance::bounded_semaphore_section<M>> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
