// The queue of waiting fibers beneath mutex, condition and all that is derived.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/context.hpp>

#include <chrono>
#include <limits>

#include "models/facets/deadline.hpp"
#include "models/facets/hook.hpp"

namespace heddle::models {

/// A fiber's place in a queue, from before it waits until it goes on. Boost 1.74's own timed waits say whether the clock has
/// passed the limit by the time when the fiber goes on; this says whether it was told to go on, as late as that may be. All
/// fibers run on one thread, and a fiber that is told is taken out: who waits can only be one that was not told.
class waiting_fiber : public hook<waiting_fiber> {
 public:
  explicit waiting_fiber(hook<waiting_fiber>& queue) { queue.put_last(*this); }
  /// Until it is told to go on.
  void wait() {
    if (linked()) fiber_->suspend();
  }
  /// Says whether it was told before it went on.
  bool wait_until(std::chrono::steady_clock::time_point limit) {
    if (linked()) fiber_->wait_until(limit);
    return !linked();
  }
  bool told() const { return !linked(); }
  /// Tells it. Its limit may have passed already, or it has not suspended yet: then it is ready by itself.
  void tell() {
    unlink();
    auto* const me = boost::fibers::context::active();
    if (fiber_ != me && !fiber_->ready_is_linked()) me->schedule(fiber_);
  }

 private:
  boost::fibers::context* const fiber_ = boost::fibers::context::active();
};

/// Fibers in the order in which they came. `held` is let go while a fiber waits, and taken again.
class fiber_waiters {
 public:
  fiber_waiters() = default;
  fiber_waiters(const fiber_waiters&) = delete;

  template <class Lock> void wait(Lock& held) {
    waiting_fiber me(queue_);
    held.unlock();
    me.wait();
    held.lock();
  }
  /// False if nobody notified it before it went on. Zero or less is a poll.
  template <class Lock> bool wait_for(Lock& held, std::chrono::nanoseconds limit) {
    if (limit <= limit.zero()) return false;
    waiting_fiber me(queue_);
    held.unlock();
    const bool notified = me.wait_until(deadline(limit).when());
    me.unlink();
    held.lock();
    return notified;
  }
  void notify_n(int n) {
    for (; n > 0 && queue_.linked(); --n) static_cast<waiting_fiber*>(queue_.front())->tell();
  }
  void notify_all() { notify_n(std::numeric_limits<int>::max()); }

 private:
  hook<waiting_fiber> queue_;
};

}  // namespace heddle::models
