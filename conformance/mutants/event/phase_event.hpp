// An event whose waiters look at a phase of one bit, so that two sets, each cleared at once, are none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct phase_event : conformance::altered_threads<phase_event> {
  using altered_threads::altered_threads;

  class event {
   public:
    void wait() { wait_for(std::chrono::nanoseconds::max()); }
    bool wait_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      std::unique_lock hold(mutex_);
      const bool mine = phase_;
      for (bool in_time = true; !set_ && phase_ == mine && in_time;) in_time = changed_.wait_for(mutex_, until.left());
      return set_ || phase_ != mine;
    }
    void set() {
      const std::lock_guard hold(mutex_);
      if (!set_) phase_ = !phase_;
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
    bool set_ = false, phase_ = false;
  };
};

}  // namespace heddle::models
