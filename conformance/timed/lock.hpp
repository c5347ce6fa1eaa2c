// The timed acquire of a lock, as something that a unit waits for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_lock {
  using needs = heddle::needs<typename M::group, typename M::lock>;
  static constexpr bool exact = true;
  M::lock waited;

  auto shut(M) { return waited.acquire(); }
  task<M> grant(M) {
    waited.release();
    RETURN();
  }
  task<M, bool> take(M, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    ++arrived;
    const bool took = AWAIT(waited.try_acquire_for(limit));
    RETURN(took);
  }
  task<M> pass_on(M m) { return grant(m); }
};

}  // namespace heddle::conformance
