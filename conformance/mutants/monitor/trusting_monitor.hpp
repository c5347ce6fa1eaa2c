// A monitor whose waits with a predicate return at the first wake-up without testing it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct trusting_monitor : conformance::altered_threads<trusting_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    template <class Predicate> void wait(threads m, Predicate holds) {
      if (!holds()) wait(m);
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      return holds() || wait_for(m, limit);
    }
  };
};

}  // namespace heddle::models
