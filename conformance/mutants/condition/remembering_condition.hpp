// A condition that keeps a notification for a later wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct remembering_condition : conformance::altered_threads<remembering_condition> {
  using altered_threads::altered_threads;

  class condition : public derived::predicate_waits<threads, condition, os::mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, os::mutex>;
    using base::wait;
    using base::wait_for;
    void wait(os::mutex& held) {
      if (!remembered_.exchange(false)) native_.wait(held);
    }
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      return remembered_.exchange(false) || native_.wait_for(held, limit);
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      remembered_ = true;
      native_.notify_n(n);
    }
    void notify_all() {
      remembered_ = true;
      native_.notify_all();
    }

   private:
    os::condition<threads> native_;
    std::atomic<bool> remembered_{false};
  };
};

}  // namespace heddle::models
