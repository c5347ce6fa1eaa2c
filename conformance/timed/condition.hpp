// The timed wait for a notification, as something that a unit waits for. What arrived does so with the mutex held, so that a
// grant, which takes the mutex, finds it waiting.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M> struct timed_condition {
  using needs = heddle::needs<typename M::group, typename M::condition>;
  static constexpr bool exact = false;  // a wake-up may be spurious, and a notification is not kept
  M::condition::mutex_type section;
  M::condition waited;

  task<M> shut(M) { RETURN(); }
  task<M> grant(M) {
    AWAIT(section.lock());
    waited.notify_one();
    section.unlock();
    RETURN();
  }
  task<M, bool> take(M, std::chrono::nanoseconds limit, std::atomic<int>& arrived) {
    AWAIT(section.lock());
    ++arrived;
    const bool notified = AWAIT(waited.wait_for(section, limit));
    section.unlock();
    RETURN(notified);
  }
  task<M> pass_on(M m) { return grant(m); }
};

}  // namespace heddle::conformance
