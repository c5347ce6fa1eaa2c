// The timed lock of a mutex, as something that a unit waits for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_mutex {
  using needs = heddle::needs<typename M::group, typename M::mutex>;
  static constexpr bool exact = true;
  M::mutex waited;

  auto shut(M) { return waited.lock(); }
  task<M> grant(M) {
    waited.unlock();
    RETURN();
  }
  task<M, bool> take(M, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    ++arrived;
    const bool took = AWAIT(waited.try_lock_for(limit));
    RETURN(took);
  }
  task<M> pass_on(M m) { return grant(m); }
};

}  // namespace heddle::conformance
