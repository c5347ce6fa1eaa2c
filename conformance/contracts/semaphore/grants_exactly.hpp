// Says: a semaphore grants exactly as many permits as it was given, however many units wait: none too many, none lost.
// Source: SEM-02, SEM-03, SEM-04; threading.Semaphore, [thread.sema.cnt].
// Killed by: generous_semaphore, unchained_semaphore.
// Core: an essential property of its facet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/grants_exactly.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct grants_exactly : conformance::grants_exactly<M, typename M::semaphore> {
  static constexpr auto rows = "SEM-02 SEM-03 SEM-04";
};

}  // namespace heddle::contracts::semaphore
