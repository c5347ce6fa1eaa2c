// The queue of waiting fibers beneath the timed mutex, the condition and all derived facets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/context.hpp>

#include <chrono>
#include <limits>

#include "models/facets/deadline.hpp"
#include "models/facets/hook.hpp"

namespace heddle::models {

/// A fiber's node in a queue, from before it waits until it goes on. Boost 1.74's timed waits return whether the limit has
/// passed when the fiber is resumed; this returns whether it was notified, however late it is resumed. tell() unlinks it, so
/// every fiber in the queue is one that has not been notified; no atomics are needed, as all run on one thread.
class waiting_fiber : public hook<waiting_fiber> {
 public:
  explicit waiting_fiber(hook<waiting_fiber>& queue) { queue.put_last(*this); }
  /// Waits until tell().
  void wait() {
    if (linked()) fiber_->suspend();
  }
  /// Gives whether tell() was called before the fiber went on.
  bool wait_until(std::chrono::steady_clock::time_point limit) {
    if (linked()) fiber_->wait_until(limit);
    return !linked();
  }
  bool told() const { return !linked(); }
  /// Notifies the fiber. If its limit has passed already, or it has not suspended yet, it is ready anyway.
  void tell() {
    unlink();
    auto* const me = boost::fibers::context::active();
    if (fiber_ != me && !fiber_->ready_is_linked()) me->schedule(fiber_);
  }

 private:
  boost::fibers::context* const fiber_ = boost::fibers::context::active();
};

/// A FIFO queue of fibers. `held` is unlocked while a fiber waits, and locked again.
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
  /// False if it was not notified before it went on. Zero or less is a poll.
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
