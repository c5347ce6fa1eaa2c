// Says: what units see of a semaphore has an order in which it could have come one at a time, failed polls and limits included.
// Source: Herlihy and Wing, Linearizability, 1990; docs/interface.md.
// Killed by: settling_semaphore.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/linearizability/permits.hpp"

namespace heddle::contracts::semaphore {

template <class M> struct is_linearizable
    : conformance::is_linearizable<M, conformance::recorded_semaphore<M, typename M::semaphore>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::semaphore
