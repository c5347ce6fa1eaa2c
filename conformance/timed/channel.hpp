// The timed receive of a channel, as something that a unit waits for: one value goes from unit to unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_channel {
  using channel = M::template channel<int, 1>;
  using needs = heddle::needs<typename M::group, channel>;
  static constexpr bool exact = true, begins_shut = true;
  channel waited;

  task<M> shut(M) {
    AWAIT(waited.receive());
    RETURN();
  }
  task<M> grant(M) {
    AWAIT(waited.send(1));
    RETURN();
  }
  task<M, bool> take(M, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    ++arrived;
    const auto got = AWAIT(waited.receive_for(limit));
    RETURN(got.what == reception::value);
  }
  task<M> pass_on(M m) { return grant(m); }
};

}  // namespace heddle::conformance
