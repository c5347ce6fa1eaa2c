// A condition on which a timed wait that was notified goes on until its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_condition : conformance::altered_threads<dozing_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    using os::condition<threads>::wait_for;
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      const bool notified = os::condition<threads>::wait_for(held, limit);
      held.unlock();
      std::this_thread::sleep_for(limit);
      held.lock();
      return notified;
    }
  };
};

}  // namespace heddle::models
