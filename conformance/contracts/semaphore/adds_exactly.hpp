// Says: a release adds what it says, beyond the first value too, or is refused and adds nothing: every small case.
// Source: SEM-01, SEM-09; threading.Semaphore.release.
// Killed by: giving_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/adds_exactly.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct adds_exactly : conformance::adds_exactly<M, typename M::semaphore, false> {
  static constexpr auto rows = "SEM-01 SEM-09";
};

}  // namespace heddle::contracts::semaphore
