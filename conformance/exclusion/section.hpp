// The ways into a critical section that a facet offers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// The contract of exclusion is written once, over an `S<M>` for each facet with:
///
///   enter(m, way)       gives whether the unit is in
///   enter_for(m, d)     the same, with any limit
///   leave(m)

inline constexpr auto no_limit = std::chrono::hours(1);  ///< is never used up
enum class way : std::uint8_t { wait, poll, wait_with_limit, poll_with_limit };
inline constexpr int ways = 4;
constexpr way way_of(long i) { return static_cast<way>(i % ways); }
constexpr bool waits(way w) { return w == way::wait || w == way::wait_with_limit; }
constexpr std::chrono::nanoseconds limit_of(way w) {
  return w == way::wait_with_limit ? std::chrono::nanoseconds(no_limit) : std::chrono::nanoseconds(0);
}

template <class M> struct mutex_section {
  using needs = heddle::needs<typename M::group, typename M::mutex>;
  M::mutex door;
  task<M, bool> enter(M, way w) {
    bool in = true;
    if (w == way::poll) {
      in = door.try_lock();
    } else if (w == way::wait) {
      AWAIT(door.lock());
    } else {
      const bool took = AWAIT(door.try_lock_for(limit_of(w)));
      in = took;
    }
    RETURN(in);
  }
  task<M, bool> enter_for(M, std::chrono::nanoseconds limit) { return door.try_lock_for(limit); }
  void leave(M) { door.unlock(); }
};

/// Of a lock, and of a semaphore with one permit.
template <class M, class Lock> struct acquired_section {
  using needs = heddle::needs<typename M::group, Lock>;
  Lock door;
  task<M, bool> enter(M, way w) {
    bool in = true;
    if (w == way::poll) {
      in = door.try_acquire();
    } else if (w == way::wait) {
      AWAIT(door.acquire());
    } else {
      const bool took = AWAIT(door.try_acquire_for(limit_of(w)));
      in = took;
    }
    RETURN(in);
  }
  task<M, bool> enter_for(M, std::chrono::nanoseconds limit) { return door.try_acquire_for(limit); }
  void leave(M) { door.release(); }
};
template <class M> using lock_section = acquired_section<M, typename M::lock>;
template <class M> using semaphore_section = acquired_section<M, typename M::semaphore>;
template <class M> using bounded_semaphore_section = acquired_section<M, typename M::bounded_semaphore>;

/// Of a recursive lock, and of a monitor: entered twice and left once before the unit is in.
template <class M, class Lock> struct owned_section {
  using needs = heddle::needs<typename M::group, Lock>;
  Lock door;
  task<M, bool> enter(M m, way w) {
    bool in = true;
    if (w == way::poll) {
      in = door.try_acquire(m);
    } else if (w == way::wait) {
      AWAIT(door.acquire(m));
    } else {
      const bool took = AWAIT(door.try_acquire_for(m, limit_of(w)));
      in = took;
    }
    if (!in) RETURN(false);
    AWAIT(door.acquire(m));
    door.release(m);
    RETURN(true);
  }
  task<M, bool> enter_for(M m, std::chrono::nanoseconds limit) { return door.try_acquire_for(m, limit); }
  void leave(M m) { door.release(m); }
};
template <class M> using recursive_lock_section = owned_section<M, typename M::recursive_lock>;
template <class M> using monitor_section = owned_section<M, typename M::monitor>;

}  // namespace heddle::conformance
