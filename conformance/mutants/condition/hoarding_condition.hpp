// A condition that, once a predicate has thrown, remembers later notifications for units that begin to wait after them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hoarding_condition : conformance::altered_threads<hoarding_condition> {
  using altered_threads::altered_threads;

  /// A notification is kept for a unit between its test and its sleep. One whose predicate threw stays there for ever.
  class condition {
   public:
    using mutex_type = os::mutex;
    void wait(os::mutex& held) {
      if (take_kept()) return;
      ++asleep_;
      native_.wait(held);
      --asleep_;
    }
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      if (take_kept()) return true;
      ++asleep_;
      const bool notified = native_.wait_for(held, limit);
      --asleep_;
      return notified;
    }
    template <class Predicate> void wait(os::mutex& held, Predicate holds) {
      ++inside_;
      while (!holds()) wait(held);
      leave();
    }
    template <class Predicate> bool wait_for(os::mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
      const deadline until(limit);
      ++inside_;
      bool true_now = holds();
      for (bool in_time = true; !true_now && in_time; true_now = holds()) in_time = wait_for(held, until.left());
      leave();
      return true_now;
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      if (n > 0 && asleep_ < inside_) ++kept_;
      native_.notify_n(n);
    }
    void notify_all() {
      if (asleep_ < inside_) ++kept_;
      native_.notify_all();
    }

   private:
    /// Only with the mutex held.
    bool take_kept() {
      if (kept_ == 0) return false;
      --kept_;
      return true;
    }
    void leave() {
      if (--inside_ == 0) kept_ = 0;
    }

    threads::condition native_;
    std::atomic<long> inside_ = 0, asleep_ = 0, kept_ = 0;
  };
};

}  // namespace heddle::models
