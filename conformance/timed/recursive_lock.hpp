// The timed acquire of a recursive lock, as something that a unit waits for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_recursive_lock {
  using needs = heddle::needs<typename M::group, typename M::recursive_lock>;
  static constexpr bool exact = true;
  M::recursive_lock waited;

  auto shut(M m) { return waited.acquire(m); }
  task<M> grant(M m) {
    waited.release(m);
    RETURN();
  }
  task<M, bool> take(M m, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    ++arrived;
    const bool took = AWAIT(waited.try_acquire_for(m, limit));
    RETURN(took);
  }
  task<M> pass_on(M m) { return grant(m); }
};

}  // namespace heddle::conformance
