// The timed acquire of a semaphore of either kind, as something that a unit waits for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/timed/waited.hpp"

namespace heddle::conformance {

template <class M, class Semaphore> struct timed_semaphore_of {
  using needs = heddle::needs<typename M::group, Semaphore>;
  static constexpr bool exact = true;
  Semaphore waited{1};

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

template <class M> using timed_semaphore = timed_semaphore_of<M, typename M::semaphore>;
template <class M> using timed_bounded_semaphore = timed_semaphore_of<M, typename M::bounded_semaphore>;

}  // namespace heddle::conformance
