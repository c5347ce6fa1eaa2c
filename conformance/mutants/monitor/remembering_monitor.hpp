// A monitor that keeps a notification for a later wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct remembering_monitor : conformance::altered_threads<remembering_monitor> {
  using altered_threads::altered_threads;

  class monitor : public threads::monitor {
   public:
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    void wait(threads m) {
      if (!std::exchange(remembered_, false)) threads::monitor::wait(m);
    }
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      return std::exchange(remembered_, false) || threads::monitor::wait_for(m, limit);
    }
    void notify_one(threads m) { notify_n(m, 1); }
    void notify_n(threads m, int n) {
      remembered_ = true;
      threads::monitor::notify_n(m, n);
    }
    void notify_all(threads m) {
      remembered_ = true;
      threads::monitor::notify_all(m);
    }

   private:
    bool remembered_ = false;  ///< with the lock held, as every wait and notification is
  };
};

}  // namespace heddle::models
