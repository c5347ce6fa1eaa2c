// A monitor whose notify_all wakes one unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct shy_monitor : conformance::altered_threads<shy_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    void notify_all(threads m) { notify_one(m); }
  };
};

}  // namespace heddle::models
