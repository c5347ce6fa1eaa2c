// A monitor that treats a negative limit as an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stdexcept>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct pedantic_monitor : conformance::altered_threads<pedantic_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait_for;
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      if (limit < limit.zero()) throw std::invalid_argument("a limit must not be negative");
      return threads::monitor::wait_for(m, limit);
    }
  };
};

}  // namespace heddle::models
