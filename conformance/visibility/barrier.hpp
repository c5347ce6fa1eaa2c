// Turns between which all units meet at a barrier, whose action reads the page too.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/visibility/relay.hpp"

namespace heddle::conformance {

template <class M> struct barrier_relay {
  struct read {
    ref<page> written;
    void operator()() const {
      if (written->torn()) written->write(-1);
    }
  };
  using barrier = M::template barrier<read>;
  using needs = heddle::needs<typename M::group, barrier>;
  explicit barrier_relay(ref<page> written) : door(relay_units, read{written}) {}
  barrier door;

  task<M> open(M m, long turn) {
    if (turn != 0) AWAIT(attend(m));
    RETURN();
  }
  task<M> take(M, long) { RETURN(); }
  task<M> attend(M) {
    AWAIT(door.arrive_and_wait());
    RETURN();
  }
};

}  // namespace heddle::conformance
