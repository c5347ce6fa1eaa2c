// A monitor that takes a negative number of units to notify for a large one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unsigned_monitor : conformance::altered_threads<unsigned_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    void notify_n(threads m, int n) { n < 0 ? notify_all(m) : threads::monitor::notify_n(m, n); }
  };
};

}  // namespace heddle::models
