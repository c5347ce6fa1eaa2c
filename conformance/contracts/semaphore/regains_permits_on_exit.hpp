// Says: scoped guards release every permit at the end of their scope, also on an exception, which propagates unchanged.
// Source: SEM-08; threading.Semaphore as a context manager.
// Killed by: clutching_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/regains_permits_on_exit.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct regains_permits_on_exit : conformance::regains_permits_on_exit<M, typename M::semaphore> {
  static constexpr auto rows = "SEM-08";
};

}  // namespace heddle::contracts::semaphore
