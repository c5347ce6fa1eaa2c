// The ways into a critical section that a facet offers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// The contract of exclusion is written once, over an `S<M>` for each facet with:
///
///   ways                how many ways in there are
///   enter(m, way)       0 waits, 1 polls once, 2 waits with a limit that is never used up; gives whether the unit is in
///   leave(m)

inline constexpr auto no_limit = std::chrono::hours(1);

template <class M> struct mutex_section {
  using needs = heddle::needs<typename M::group, typename M::mutex>;
  M::mutex door;
  task<M, bool> enter(M, int way) {
    if (way == 1) RETURN(door.try_lock());
    if (way == 2) {
      const bool in = AWAIT(door.try_lock_for(no_limit));
      RETURN(in);
    }
    AWAIT(door.lock());
    RETURN(true);
  }
  void leave(M) { door.unlock(); }
};

/// Of a lock, and of a semaphore with one permit.
template <class M, class Lock> struct acquired_section {
  using needs = heddle::needs<typename M::group, Lock>;
  Lock door;
  task<M, bool> enter(M, int way) {
    if (way == 1) RETURN(door.try_acquire());
    if (way == 2) {
      const bool in = AWAIT(door.try_acquire_for(no_limit));
      RETURN(in);
    }
    AWAIT(door.acquire());
    RETURN(true);
  }
  void leave(M) { door.release(); }
};
template <class M> using lock_section = acquired_section<M, typename M::lock>;
template <class M> using semaphore_section = acquired_section<M, typename M::semaphore>;
template <class M> using bounded_semaphore_section = acquired_section<M, typename M::bounded_semaphore>;

/// Of a recursive lock, and of a monitor: entered twice and left once before the unit is in.
template <class M, class Lock> struct owned_section {
  using needs = heddle::needs<typename M::group, Lock>;
  Lock door;
  task<M, bool> enter(M m, int way) {
    bool in = true;
    if (way == 1) in = door.try_acquire(m);
    if (way == 2) {
      const bool took = AWAIT(door.try_acquire_for(m, no_limit));
      in = took;
    }
    if (way == 0) AWAIT(door.acquire(m));
    if (!in) RETURN(false);
    AWAIT(door.acquire(m));
    door.release(m);
    RETURN(true);
  }
  void leave(M m) { door.release(m); }
};
template <class M> using recursive_lock_section = owned_section<M, typename M::recursive_lock>;
template <class M> using monitor_section = owned_section<M, typename M::monitor>;

}  // namespace heddle::conformance
