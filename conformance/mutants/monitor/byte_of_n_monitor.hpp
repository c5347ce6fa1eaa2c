// A monitor that keeps the number of units to notify in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_of_n_monitor : conformance::altered_threads<byte_of_n_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    void notify_n(threads m, int n) { threads::monitor::notify_n(m, n > 0 ? n % 256 : 0); }
  };
};

}  // namespace heddle::models
