// The timed acquire of a lock, or of a semaphore of either kind, as something that a unit waits for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

/// A semaphore has one permit.
template <class M, class Lock> struct timed_acquire {
  using needs = heddle::needs<typename M::group, Lock>;
  static constexpr bool exact = true;
  Lock waited;

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

template <class M> using timed_lock = timed_acquire<M, typename M::lock>;
template <class M> using timed_semaphore = timed_acquire<M, typename M::semaphore>;
template <class M> using timed_bounded_semaphore = timed_acquire<M, typename M::bounded_semaphore>;

}  // namespace heddle::conformance
