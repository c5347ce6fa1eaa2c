// Turns that are passed on by channels, one for each unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/visibility/relay.hpp"

namespace heddle::conformance {

template <class M> struct channel_relay {
  using channel = M::template channel<long, 1>;
  using needs = heddle::needs<typename M::group, channel>;
  explicit channel_relay(ref<page>) {}
  std::array<channel, relay_units> opened;

  task<M> open(M, long turn) {
    AWAIT(opened[place_of(turn)].send(turn));
    RETURN();
  }
  /// By a wait, with a limit or without, or by polls.
  task<M> take(M m, long turn) {
    auto& mine = opened[place_of(turn)];
    const long way = turn / relay_units % 3;
    if (way == 0) {
      AWAIT(mine.receive());
      RETURN();
    }
    const auto limit = way == 1 ? std::chrono::nanoseconds(std::chrono::hours(1)) : std::chrono::nanoseconds(0);
    for (bool received = false; !received;) {
      const auto got = AWAIT(mine.receive_for(limit));
      received = got.what == reception::value;
      if (!received) AWAIT(m.yield());
    }
    RETURN();
  }
};

}  // namespace heddle::conformance
