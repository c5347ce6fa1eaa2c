// A condition in which a wait that has expired stays in the queue and consumes the next notification.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct selfish_condition : conformance::altered_threads<selfish_condition> {
  using altered_threads::altered_threads;

  class condition : public os::condition<threads> {
   public:
    using os::condition<threads>::wait_for;
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      const bool notified = os::condition<threads>::wait_for(held, limit);
      if (!notified) ++expired_;
      return notified;
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      for (; n > 0 && expired_ > 0; --n) --expired_;
      os::condition<threads>::notify_n(n);
    }

   private:
    std::atomic<int> expired_{0};
  };
};

}  // namespace heddle::models
