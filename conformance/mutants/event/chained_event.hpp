// An event whose set wakes a few of those that wait, who wake the next few: those that are left when a clear follows go on waiting.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/plain_event.hpp"

namespace heddle::models {

struct chained_event : conformance::altered_threads<chained_event> {
  using altered_threads::altered_threads;

  class event : public conformance::plain_event<threads> {
   public:
    void wait() { wait_for(std::chrono::nanoseconds::max()); }
    bool wait_for(std::chrono::nanoseconds limit) {
      const bool freed = plain_event::wait_for(limit);
      wake_if_set(at_once);
      return freed;
    }
    void set() { set_and_wake(at_once); }

   private:
    static constexpr int at_once = 2;
  };
};

}  // namespace heddle::models
