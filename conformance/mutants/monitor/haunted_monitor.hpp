// A monitor in which a wait that was refused stays in the queue, and takes the notification of a unit that waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>
#include <set>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct haunted_monitor : conformance::altered_threads<haunted_monitor> {
  using altered_threads::altered_threads;

  /// Every waiter has a ticket, and a notification is for the oldest. It is drawn before the owner is checked.
  struct monitor : threads::monitor {
    using base = threads::monitor;
    using base::base;

    void wait(threads m) {
      const long mine = draw();
      base::wait(m, [&] { return !queued(mine); });
    }
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      const long mine = draw();
      const bool notified = base::wait_for(m, limit, [&] { return !queued(mine); });
      if (!notified) serve(mine);
      return notified;
    }
    template <class Predicate> void wait(threads m, Predicate holds) {
      base::notify_n(m, 0);  // refuses who is not the owner
      while (!holds()) wait(m);
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      base::notify_n(m, 0);
      const deadline until(limit);
      bool true_now = holds();
      for (bool in_time = true; !true_now && in_time; true_now = holds()) in_time = wait_for(m, until.left());
      return true_now;
    }
    void notify_one(threads m) { notify_n(m, 1); }
    void notify_n(threads m, int n) {
      base::notify_n(m, 0);
      {
        const std::lock_guard hold(fields_);
        for (; n > 0 && !tickets_.empty(); --n) tickets_.erase(tickets_.begin());
      }
      base::notify_all(m);
    }
    void notify_all(threads m) {
      base::notify_n(m, 0);
      {
        const std::lock_guard hold(fields_);
        tickets_.clear();
      }
      base::notify_all(m);
    }

   private:
    long draw() {
      const std::lock_guard hold(fields_);
      tickets_.insert(++last_);
      return last_;
    }
    bool queued(long ticket) {
      const std::lock_guard hold(fields_);
      return tickets_.contains(ticket);
    }
    void serve(long ticket) {
      const std::lock_guard hold(fields_);
      tickets_.erase(ticket);
    }

    std::mutex fields_;
    std::set<long> tickets_;
    long last_ = 0;
  };
};

}  // namespace heddle::models
