// Says: what units see of a channel has an order in which it could have come one at a time, polls that find nothing, refusals and the end included.
// Source: Herlihy and Wing, Linearizability, 1990; docs/interface.md.
// Killed by: rarely_overtaking_channel, settling_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/linearizability/channel.hpp"

namespace heddle::contracts::channel {

template <class M> struct is_linearizable : conformance::is_linearizable<M, conformance::recorded_channel<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::channel
