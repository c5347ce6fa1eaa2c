// Says: what units see of a mutex has an order in which it could have come one at a time, failed polls and limits included.
// Source: Herlihy and Wing, Linearizability, 1990; docs/interface.md.
// Killed by: settling_mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/linearizability/permits.hpp"

namespace heddle::contracts::mutex {

template <class M> struct is_linearizable
    : conformance::is_linearizable<M, conformance::recorded_permits<M, conformance::mutex_section<M>>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::mutex
