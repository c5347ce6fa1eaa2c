// Says: polls take every permit there is, however many units poll at once, and never one more.
// Source: SEM-05, SEM-06; threading.Semaphore.acquire. (C++'s try_acquire may fail for no reason, [thread.sema.cnt].)
// Killed by: generous_semaphore, shy_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/polls_take_all.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct polls_exactly : conformance::polls_take_all<M, typename M::semaphore> {
  static constexpr auto rows = "SEM-05 SEM-06";
};

}  // namespace heddle::contracts::semaphore
