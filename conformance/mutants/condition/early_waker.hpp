// A condition whose waits return without the mutex.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct early_waker : conformance::altered_threads<early_waker> {
  using altered_threads::altered_threads;

  /// May be unlocked by a unit that doesn't hold it, as the waiters here do.
  class tolerant_mutex {
   public:
    void lock() {
      native_.lock();
      owner_ = current();
    }
    bool try_lock() {
      const bool locked = native_.try_lock();
      if (locked) owner_ = current();
      return locked;
    }
    void unlock() {
      auto mine = current();
      if (owner_.compare_exchange_strong(mine, nobody)) native_.unlock();
    }

   private:
    static constexpr unit_id nobody = 1;
    os::mutex native_;
    std::atomic<unit_id> owner_{nobody};
  };

  class condition : public derived::predicate_waits<threads, condition, tolerant_mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, tolerant_mutex>;
    using base::wait;
    using base::wait_for;
    void wait(tolerant_mutex& held) { wait_for(held, std::chrono::nanoseconds::max()); }
    bool wait_for(tolerant_mutex& held, std::chrono::nanoseconds limit) {
      const std::lock_guard queue(guard_);
      held.unlock();
      return queue_.wait_for(guard_, limit);
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      const std::lock_guard queue(guard_);
      queue_.notify_n(n);
    }
    void notify_all() {
      const std::lock_guard queue(guard_);
      queue_.notify_all();
    }

   private:
    os::mutex guard_;
    os::condition<threads> queue_;
  };
};

}  // namespace heddle::models
