// An event whose set wakes a few of those that wait, who wake the next few: those that are left when a clear follows go on waiting.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct chained_event : conformance::altered_threads<chained_event> {
  using altered_threads::altered_threads;

  class event {
   public:
    void wait() { wait_for(std::chrono::nanoseconds::max()); }
    bool wait_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      const std::lock_guard hold(guard_);
      const auto mine = sets_;
      for (bool in_time = true; !set_ && sets_ == mine && in_time;) in_time = changed_.wait_for(guard_, until.left());
      if (set_) changed_.notify_n(at_once);
      return set_ || sets_ != mine;
    }
    void set() {
      const std::lock_guard hold(guard_);
      if (!set_) ++sets_;
      set_ = true;
      changed_.notify_n(at_once);
    }
    void clear() {
      const std::lock_guard hold(guard_);
      set_ = false;
    }
    bool is_set() {
      const std::lock_guard hold(guard_);
      return set_;
    }

   private:
    static constexpr int at_once = 2;
    os::mutex guard_;
    threads::condition changed_;
    std::uint64_t sets_ = 0;
    bool set_ = false;
  };
};

}  // namespace heddle::models
