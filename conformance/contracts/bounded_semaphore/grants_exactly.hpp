// Says: it grants exactly as many permits as it was given, however many units wait: none too many, none lost.
// Source: BSEM-01; threading.BoundedSemaphore.
// Killed by: unchained_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/grants_exactly.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct grants_exactly : conformance::grants_exactly<M, typename M::bounded_semaphore> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
