// A monitor whose lock is free after the first of several releases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct open_monitor : conformance::altered_threads<open_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    void release(threads m) {
      while (depth(m) > 0) threads::monitor::release(m);
    }
  };
};

}  // namespace heddle::models
