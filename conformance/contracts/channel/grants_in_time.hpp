// Says: a timed receive takes a value as soon as one is sent, whatever its limit.
// Source: QUEUE-05; queue.Queue.get.
// Killed by: dozing_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/channel.hpp"
#include "conformance/timed/grants_in_time.hpp"

namespace heddle::contracts::channel {

template <class M> struct grants_in_time : conformance::grants_in_time<M, conformance::timed_channel<M>> {
  static constexpr auto rows = "QUEUE-05";
};

}  // namespace heddle::contracts::channel
