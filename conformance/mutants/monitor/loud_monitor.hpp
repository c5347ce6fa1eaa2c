// A monitor that wakes all waiters, however many it is asked to wake.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct loud_monitor : conformance::altered_threads<loud_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    void notify_one(threads m) { notify_all(m); }
    void notify_n(threads m, int) { notify_all(m); }
  };
};

}  // namespace heddle::models
