// Says: scoped guards release every permit at the end of their scope, also on an exception, which propagates unchanged.
// Source: BSEM-01; threading.BoundedSemaphore as a context manager.
// Killed by: clutching_bounded_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/regains_permits_on_exit.hpp"

namespace heddle::contracts::bounded_semaphore {

template <class M> struct regains_permits_on_exit
    : conformance::regains_permits_on_exit<M, typename M::bounded_semaphore> {
  static constexpr auto rows = "BSEM-01";
};

}  // namespace heddle::contracts::bounded_semaphore
