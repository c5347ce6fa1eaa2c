// Says: a timed receive takes a value that is there at once, whatever its limit; with none left it is a poll.
// Source: QUEUE-05; queue.Queue.get.
// Killed by: sluggish_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/channel.hpp"
#include "conformance/timed/waits_only_if_needed.hpp"

namespace heddle::contracts::channel {

template <class M> struct waits_only_if_needed : conformance::waits_only_if_needed<M, conformance::timed_channel<M>> {
  static constexpr auto rows = "QUEUE-05";
};

}  // namespace heddle::contracts::channel
