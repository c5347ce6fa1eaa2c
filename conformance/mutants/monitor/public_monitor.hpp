// A monitor that tells a stranger who notifies it that it must not, and wakes its waiters nevertheless.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct public_monitor : conformance::altered_threads<public_monitor> {
  using altered_threads::altered_threads;

  class monitor : public threads::monitor {
   public:
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    void wait(threads m) {
      while (!wait_for(m, std::chrono::microseconds(10)) && !called_.exchange(false)) continue;
    }
    void notify_all(threads m) {
      called_ = true;
      threads::monitor::notify_all(m);
    }

   private:
    std::atomic<bool> called_{false};
  };
};

}  // namespace heddle::models
