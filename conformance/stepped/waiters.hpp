// The queue of waiting units from which the stepped model's facets are derived, and a guard that watches them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <coroutine>
#include <deque>
#include <stdexcept>
#include <string>

#include "conformance/stepping/scheduler.hpp"
#include "models/facets/deadline.hpp"

namespace heddle::stepping {

/// On one thread a guard needs no lock; this one proves that a facet never suspends with its guard held.
class guard {
 public:
  void lock() {
    if (held_) throw std::logic_error("a facet was entered while another unit was suspended inside");
    held_ = true;
  }
  void unlock() { held_ = false; }

 private:
  bool held_ = false;
};

/// Notified units become ready in the order in which they began to wait; the scheduler chooses when they run.
class waiters {
 public:
  waiters() = default;
  waiters(const waiters&) = delete;

  auto wait(guard& held) { return waiting(*this, held, std::chrono::nanoseconds::max()); }
  /// Returns false if not notified within `limit`; zero or less is a poll.
  auto wait_for(guard& held, std::chrono::nanoseconds limit) { return waiting(*this, held, limit); }
  void notify_n(int n) {
    for (; n > 0 && !queue_.empty(); --n) queue_.front()->notify();
  }
  void notify_all() {
    while (!queue_.empty()) queue_.front()->notify();
  }

 private:
  class [[nodiscard]] waiting final : public place {
   public:
    waiting(waiters& in, guard& held, std::chrono::nanoseconds limit) : in_(in), held_(held), limit_(limit) {}
    waiting(waiting&& unused) noexcept : in_(unused.in_), held_(unused.held_), limit_(unused.limit_) {}
    ~waiting() { leave(); }
    bool await_ready() const { return limit_ <= limit_.zero(); }
    void await_suspend(std::coroutine_handle<>) {
      held_.unlock();
      waiter_ = &scheduler::here().running();
      in_.queue_.push_back(this);
      scheduler::here().wait(this, deadline_on<clock>(limit_).when());
    }
    bool await_resume() {
      if (waiter_) held_.lock();
      return notified_;
    }
    void notify() {
      notified_ = true;
      leave();
      scheduler::here().wake(*waiter_);
    }
    void leave() override { std::erase(in_.queue_, this); }
    std::string name() const override { return "queue " + std::to_string(in_.number_); }

   private:
    waiters& in_;
    guard& held_;
    const std::chrono::nanoseconds limit_;
    unit* waiter_ = nullptr;
    bool notified_ = false;
  };

  const int number_ = scheduler::here().name_queue();
  std::deque<waiting*> queue_;
};

}  // namespace heddle::stepping
