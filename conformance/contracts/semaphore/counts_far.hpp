// Says: a semaphore counts as far as a long does: no permit is lost or added, and a release beyond the largest is refused.
// Source: SEM-02, SEM-09; threading.Semaphore.
// Killed by: byte_semaphore, short_semaphore, int_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/counts_far.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct counts_far : conformance::counts_far<M, typename M::semaphore> {
  static constexpr auto rows = "SEM-02 SEM-09";
};

}  // namespace heddle::contracts::semaphore
