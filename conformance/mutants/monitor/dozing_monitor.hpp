// A monitor on which a timed wait that was notified goes on until its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_monitor : conformance::altered_threads<dozing_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait_for;
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      const bool notified = threads::monitor::wait_for(m, limit);
      release(m);
      std::this_thread::sleep_for(limit);
      acquire(m);
      return notified;
    }
  };
};

}  // namespace heddle::models
