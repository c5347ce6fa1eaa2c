// Says: a release adds what it says up to the first value, which may be 0, or is refused and adds nothing: every small case.
// Source: BSEM-02, BSEM-04; threading.BoundedSemaphore.release.
// Killed by: boundless_zero, takes_what_fits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/adds_exactly.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct adds_exactly : conformance::adds_exactly<M, typename M::bounded_semaphore, true> {
  static constexpr auto rows = "BSEM-02 BSEM-04";
};

}  // namespace heddle::contracts::bounded_semaphore
