// Turns that are passed on by events, one for each unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/event_waits.hpp"
#include "conformance/visibility/relay.hpp"

namespace heddle::conformance {

template <class M> struct event_relay {
  using needs = heddle::needs<typename M::group, typename M::event>;
  explicit event_relay(ref<page>) {}
  std::array<typename M::event, relay_units> opened;

  task<M> open(M, long turn) {
    opened[place_of(turn)].set();
    RETURN();
  }
  task<M> take(M m, long turn) {
    auto& mine = opened[place_of(turn)];
    bool set = false;
    while (!set) {
      const bool now = AWAIT(wait_in_some_way(m, mine, static_cast<int>(turn / relay_units)));
      set = now;
    }
    mine.clear();
    RETURN();
  }
};

}  // namespace heddle::conformance
