// Says: a timed receive from an empty channel gives up, and not before its limit, of whatever magnitude.
// Source: QUEUE-05, its lower bound only; queue.Queue.get.
// Killed by: brief_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/channel.hpp"
#include "conformance/timed/never_expires_early.hpp"

namespace heddle::contracts::channel {

template <class M> struct never_expires_early : conformance::never_expires_early<M, conformance::timed_channel<M>> {
  static constexpr auto rows = "QUEUE-05";
};

}  // namespace heddle::contracts::channel
