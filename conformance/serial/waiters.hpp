// The guard and the queue of waiting units from which the serial model's facets are derived.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <deque>
#include <string>

#include "conformance/serial/stack_unit.hpp"
#include "models/facets/deadline.hpp"

namespace heddle::serial {

/// Before each lock() another unit may run: so between any two operations of a facet that take the guard, everything can happen that can
/// happen on threads, as long as what they share is protected by it. Nothing is to be chosen at unlock(), since only guarded
/// fields were touched after lock().
class guard final : stepping::place {
 public:
  guard() = default;
  guard(const guard&) = delete;
  void lock();
  bool try_lock();
  void unlock();
  /// As lock(), by a unit that has just been chosen.
  void lock_now();

 private:
  std::string name() const override { return "the line for a guard"; }
  void leave() override {}
  bool held_ = false;
  std::deque<stepping::unit*> line_;
};

/// Notified units become ready in the order in which they began to wait; the scheduler chooses when they run.
class waiters {
 public:
  waiters() = default;
  waiters(const waiters&) = delete;

  void wait(guard& held) { waiting(*this).until(held, stepping::clock::time_point::max()); }
  /// Returns false if not notified within `limit`; zero or less is a poll.
  bool wait_for(guard& held, std::chrono::nanoseconds limit) {
    return limit > limit.zero() && waiting(*this).until(held, deadline_on<stepping::clock>(limit).when());
  }
  void notify_n(int n) {
    for (; n > 0 && !queue_.empty(); --n) queue_.front()->notify();
  }
  void notify_all() {
    while (!queue_.empty()) queue_.front()->notify();
  }

 private:
  class waiting final : public stepping::place {
   public:
    explicit waiting(waiters& in) : in_(in) {}
    bool until(guard& held, stepping::clock::time_point when);
    void notify();

   private:
    std::string name() const override { return "queue " + std::to_string(in_.number_); }
    void leave() override { std::erase(in_.queue_, this); }

    waiters& in_;
    stepping::unit* const waiter_ = &stepping::scheduler::here().running();
    bool notified_ = false;
  };

  const int number_ = stepping::scheduler::here().name_queue();
  std::deque<waiting*> queue_;
};

}  // namespace heddle::serial
