// Says: what units see of an event has an order in which it could have come one at a time, each look at it included.
// Source: Herlihy and Wing, Linearizability, 1990; docs/interface.md.
// Killed by: settling_event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/linearizability/event.hpp"

namespace heddle::contracts::event {

template <class M> struct is_linearizable : conformance::is_linearizable<M, conformance::recorded_event<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::event
