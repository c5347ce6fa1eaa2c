// An event whose set wakes the first 64 that wait; of the others only those that find it set go on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/plain_event.hpp"

namespace heddle::models {

struct crowded_event : conformance::altered_threads<crowded_event> {
  using altered_threads::altered_threads;

  class event : public conformance::plain_event<threads> {
   public:
    void wait() { wait_for(std::chrono::nanoseconds::max()); }
    bool wait_for(std::chrono::nanoseconds limit) {
      const bool freed = plain_event::wait_for(limit);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));  // under test: a slow waiter
      wake_if_set(at_once);
      return freed;
    }
    void set() { set_and_wake(at_once); }

   private:
    static constexpr int at_once = 64;
  };
};

}  // namespace heddle::models
