// The timed wait for an event, as something that a unit waits for. A set reaches all units, so none has to pass it on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_event {
  using needs = heddle::needs<typename M::group, typename M::event>;
  static constexpr bool exact = true;
  M::event waited;

  task<M> shut(M) {
    waited.clear();
    RETURN();
  }
  task<M> grant(M) {
    waited.set();
    RETURN();
  }
  task<M, bool> take(M, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    ++arrived;
    const bool set = AWAIT(waited.wait_for(limit));
    RETURN(set);
  }
  task<M> pass_on(M) { RETURN(); }
};

}  // namespace heddle::conformance
