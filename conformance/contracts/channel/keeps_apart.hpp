// Says: channels have nothing to do with each other: what one grants reaches the unit that waits for it, and no other.
// Source: docs/interface.md; queue.Queue.
// Killed by: neighbourly_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/channel.hpp"
#include "conformance/timed/keeps_apart.hpp"

namespace heddle::contracts::channel {

template <class M> struct keeps_apart : conformance::keeps_apart<M, conformance::timed_channel<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::channel
