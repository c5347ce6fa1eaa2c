// A monitor whose wait frees the levels that were taken through it, not those taken on its given lock itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct self_counting_monitor : conformance::altered_threads<self_counting_monitor> {
  using altered_threads::altered_threads;

  /// Right for who comes in one way; a unit that holds the lock and enters the monitor on top waits with the lock held.
  struct monitor : threads::monitor {
    using lock_type = threads::recursive_lock;
    monitor() : monitor(own_) {}
    explicit monitor(lock_type& given) : threads::monitor(given), lock_(given) {}

    void acquire(threads m) {
      threads::monitor::acquire(m);
      ++mine_;
    }
    bool try_acquire(threads m) { return counted(threads::monitor::try_acquire(m)); }
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      return counted(threads::monitor::try_acquire_for(m, limit));
    }
    void release(threads m) {
      if (depth(m) > 0) mine_ = std::max(0L, mine_ - 1);
      threads::monitor::release(m);
    }
    void wait(threads m) { wait_for(m, std::chrono::nanoseconds::max()); }
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      notify_n(m, 0);  // refuses who is not the owner
      std::unique_lock hold(guard_);
      const long levels = std::max(1L, std::exchange(mine_, 0));
      for (long i = 0; i < levels; ++i) lock_.release(m);
      const bool notified = queue_.wait_for(guard_, limit);
      hold.unlock();
      lock_.restore(m, levels);
      mine_ = levels;
      return notified;
    }
    template <class Predicate> void wait(threads m, Predicate holds) {
      notify_n(m, 0);
      while (!holds()) wait(m);
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      notify_n(m, 0);
      const deadline until(limit);
      bool true_now = holds();
      for (bool in_time = true; !true_now && in_time; true_now = holds()) in_time = wait_for(m, until.left());
      return true_now;
    }
    void notify_one(threads m) { notify_n(m, 1); }
    void notify_n(threads m, int n) {
      threads::monitor::notify_n(m, 0);
      const std::unique_lock hold(guard_);
      queue_.notify_n(n);
    }
    void notify_all(threads m) {
      threads::monitor::notify_all(m);
      const std::unique_lock hold(guard_);
      queue_.notify_all();
    }

   private:
    bool counted(bool took) {
      mine_ += took ? 1 : 0;
      return took;
    }

    lock_type own_;
    lock_type& lock_;
    os::mutex guard_;
    threads::condition queue_;
    long mine_ = 0;  ///< of the owner
  };
};

}  // namespace heddle::models
