// An event that counts its sets in a byte; its waiters are slow to look, so 256 sets are none to them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_of_sets_event : conformance::altered_threads<byte_of_sets_event> {
  using altered_threads::altered_threads;

  class event {
   public:
    void wait() { wait_for(std::chrono::nanoseconds::max()); }
    bool wait_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      std::unique_lock hold(mutex_);
      const auto mine = sets_;
      for (bool in_time = true; !set_ && sets_ == mine && in_time;) {
        in_time = changed_.wait_for(mutex_, until.left());
        hold.unlock();
        std::this_thread::sleep_for(std::chrono::microseconds(200));  // under test: a slow waiter
        hold.lock();
      }
      return set_ || sets_ != mine;
    }
    void set() {
      const std::lock_guard hold(mutex_);
      if (!set_) ++sets_;
      set_ = true;
      changed_.notify_all();
    }
    void clear() {
      const std::lock_guard hold(mutex_);
      set_ = false;
    }
    bool is_set() {
      const std::lock_guard hold(mutex_);
      return set_;
    }

   private:
    os::mutex mutex_;
    threads::condition changed_;
    std::uint8_t sets_ = 0;
    bool set_ = false;
  };
};

}  // namespace heddle::models
