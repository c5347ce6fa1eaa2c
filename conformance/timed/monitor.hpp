// The timed wait of a monitor, as something that a unit waits for. What arrived does so with the lock held, so that a grant,
// which takes the lock, finds it waiting.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_monitor {
  using needs = heddle::needs<typename M::group, typename M::monitor>;
  static constexpr bool exact = false;  // a wake-up may be spurious, and a notification is not kept
  M::monitor waited;

  task<M> shut(M) { RETURN(); }
  task<M> grant(M m) {
    AWAIT(waited.acquire(m));
    waited.notify_one(m);
    waited.release(m);
    RETURN();
  }
  task<M, bool> take(M m, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    AWAIT(waited.acquire(m));
    ++arrived;
    const bool notified = AWAIT(waited.wait_for(m, limit));
    waited.release(m);
    RETURN(notified);
  }
  task<M> pass_on(M m) { return grant(m); }
};

}  // namespace heddle::conformance
