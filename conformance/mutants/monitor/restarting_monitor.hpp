// A monitor whose timed wait with a predicate starts its limit anew after each wake-up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct restarting_monitor : conformance::altered_threads<restarting_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait_for;
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      while (!holds())
        if (!wait_for(m, limit)) return holds();
      return true;
    }
  };
};

}  // namespace heddle::models
