// The queue of waiting tasks that mutex, condition, event and all others are built from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <coroutine>
#include <limits>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"
#include "models/facets/hook.hpp"
#include "models/microthreads/scheduler.hpp"

namespace heddle::microthreading {

/// First in, first out. A notified unit goes to the back of the run queue.
class waiters {
 public:
  waiters() = default;
  waiters(const waiters&) = delete;

  auto wait(derived::no_guard&) { return waiting(queue_, std::chrono::nanoseconds::max()); }
  /// Awaiting it gives false if the unit was not notified within `limit`; zero or less is a poll.
  auto wait_for(derived::no_guard&, std::chrono::nanoseconds limit) { return waiting(queue_, limit); }
  void notify_n(int n) {
    for (; n > 0 && queue_.linked(); --n) static_cast<waiting*>(queue_.front())->notify();
  }
  void notify_all() { notify_n(std::numeric_limits<int>::max()); }

 private:
  /// A unit's node in the list, stored in one of its frames; it is unlinked when the frame is destroyed.
  class [[nodiscard]] waiting : public hook<waiting> {
   public:
    waiting(hook<waiting>& in, std::chrono::nanoseconds limit) : in_(in), limit_(limit) {}
    bool await_ready() const { return limit_ <= limit_.zero(); }
    void await_suspend(std::coroutine_handle<>) {
      in_.put_last(*this);
      waiter_ = &scheduler::here().running();
      scheduler::here().wait(limit_ == limit_.max() ? clock::time_point::max() : deadline(limit_).when());
    }
    /// A unit that is notified after its time-out, but before it is resumed, counts as notified.
    bool await_resume() const { return waiter_ && !this->linked(); }
    void notify() {
      this->unlink();
      scheduler::here().wake(*waiter_);
    }

   private:
    hook<waiting>& in_;
    const std::chrono::nanoseconds limit_;
    unit* waiter_ = nullptr;
  };

  hook<waiting> queue_;
};

}  // namespace heddle::microthreading
