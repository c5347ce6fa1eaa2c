// Says: polls take every permit there is, however many units poll at once, and never one more.
// Source: BSEM-01; threading.BoundedSemaphore.acquire.
// Killed by: shy_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/polls_take_all.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct polls_exactly : conformance::polls_take_all<M, typename M::bounded_semaphore> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
