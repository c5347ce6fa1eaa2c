// A monitor on which a wait that has expired consumes the next notification.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct selfish_monitor : conformance::altered_threads<selfish_monitor> {
  using altered_threads::altered_threads;

  class monitor : public threads::monitor {
   public:
    using threads::monitor::monitor;
    using threads::monitor::wait_for;
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      const bool notified = threads::monitor::wait_for(m, limit);
      expired_ = expired_ || !notified;
      return notified;
    }
    /// With the lock held, as its flag is.
    void notify_one(threads m) {
      if (!std::exchange(expired_, false)) threads::monitor::notify_one(m);
    }

   private:
    bool expired_ = false;
  };
};

}  // namespace heddle::models
