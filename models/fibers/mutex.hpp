// Boost.Fiber's mutex with a timed lock that loses no wake-up, and a condition on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/mutex.hpp>

#include <chrono>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/condition.hpp"
#include "models/fibers/waiters.hpp"

namespace heddle::models {

/// boost::fibers::mutex with a timed lock. Boost 1.74's timed_mutex is not used: a fiber that is woken in time but resumed after
/// its limit leaves the free mutex and wakes nobody, so others go on sleeping; and a poll of a free mutex fails. Here timed
/// lockers wait in a second queue, and every unlock wakes the first fiber of each queue.
class fiber_mutex {
 public:
  void lock() { native_.lock(); }
  bool try_lock() { return native_.try_lock(); }
  /// Zero or less is a poll.
  bool try_lock_for(std::chrono::nanoseconds limit) {
    const deadline until(limit);
    for (;;) {
      // Queued before the try, since Boost's try_lock yields before it returns false.
      waiting_fiber me(timed_);
      if (native_.try_lock()) return true;
      if (!me.told() && (limit <= limit.zero() || !me.wait_until(until.when()))) return false;
    }
  }
  void unlock() {
    native_.unlock();
    if (auto* const first = timed_.front()) static_cast<waiting_fiber*>(first)->tell();
  }

 private:
  boost::fibers::mutex native_;
  hook<waiting_fiber> timed_;
};

/// Replaces Boost's condition, for the reason given at waiting_fiber.
template <class M> class fiber_condition : public derived::predicate_waits<M, fiber_condition<M>, fiber_mutex> {
 public:
  using base = derived::predicate_waits<M, fiber_condition<M>, fiber_mutex>;
  using base::wait;
  using base::wait_for;

  void wait(fiber_mutex& held) { queue_.wait(held); }
  bool wait_for(fiber_mutex& held, std::chrono::nanoseconds limit) { return queue_.wait_for(held, limit); }
  void notify_one() { queue_.notify_n(1); }
  void notify_n(int n) { queue_.notify_n(n); }
  void notify_all() { queue_.notify_all(); }

 private:
  fiber_waiters queue_;
};

}  // namespace heddle::models
