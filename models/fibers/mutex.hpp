// Boost.Fiber's mutex under the interface's names, with a timed lock that is never too late, and a condition on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/mutex.hpp>

#include <chrono>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/condition.hpp"
#include "models/fibers/waiters.hpp"

namespace heddle::models {

/// boost::fibers::mutex. Its timed sibling gives up by the clock: a fiber that is woken for a free mutex and goes on after its
/// limit leaves it, and wakes nobody, so that others sleep beside it (Boost 1.74); and a poll of a free one fails. Here those
/// with a limit wait in a queue of their own, and every unlock wakes the first of both queues.
class fiber_mutex {
 public:
  void lock() { native_.lock(); }
  bool try_lock() { return native_.try_lock(); }
  /// Zero or less is a poll.
  bool try_lock_for(std::chrono::nanoseconds limit) {
    const deadline until(limit);
    for (;;) {
      // In the queue before the try, since Boost's gives way to others before it says that it failed.
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

/// Its own and not Boost's, as waiting_fiber tells.
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
