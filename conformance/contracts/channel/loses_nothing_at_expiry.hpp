// Says: a timed receive that gives up loses no value, and takes none from a receiver beside it, not even one sent then.
// Source: QUEUE-05; queue.Queue.get.
// Killed by: hungry_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/channel.hpp"
#include "conformance/timed/loses_nothing_at_expiry.hpp"

namespace heddle::contracts::channel {

template <class M> struct loses_nothing_at_expiry
    : conformance::loses_nothing_at_expiry<M, conformance::timed_channel<M>> {
  static constexpr auto rows = "QUEUE-05";
};

}  // namespace heddle::contracts::channel
