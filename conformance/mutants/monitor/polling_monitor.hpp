// A monitor whose wait with no time left returns before it looks whether the caller owns it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct polling_monitor : conformance::altered_threads<polling_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      return limit > limit.zero() && threads::monitor::wait_for(m, limit);
    }
  };
};

}  // namespace heddle::models
