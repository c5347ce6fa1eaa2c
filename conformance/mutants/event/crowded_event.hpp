// An event whose set wakes the first 64 that wait; of the others only those that find it set go on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct crowded_event : conformance::altered_threads<crowded_event> {
  using altered_threads::altered_threads;

  class event {
   public:
    void wait() { wait_for(std::chrono::nanoseconds::max()); }
    bool wait_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      std::unique_lock hold(mutex_);
      const auto mine = sets_;
      for (bool in_time = true; !set_ && sets_ == mine && in_time;) in_time = changed_.wait_for(mutex_, until.left());
      const bool freed = set_ || sets_ != mine;
      hold.unlock();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));  // under test: a slow waiter
      if (is_set()) changed_.notify_n(at_once);
      return freed;
    }
    void set() {
      const std::lock_guard hold(mutex_);
      if (!set_) ++sets_;
      set_ = true;
      changed_.notify_n(at_once);
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
    static constexpr int at_once = 64;
    os::mutex mutex_;
    threads::condition changed_;
    std::uint64_t sets_ = 0;
    bool set_ = false;
  };
};

}  // namespace heddle::models
