// A monitor whose waits with a predicate look for the owner only if they have to wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct gullible_monitor : conformance::altered_threads<gullible_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    template <class Predicate> void wait(threads m, Predicate holds) {
      if (!holds()) threads::monitor::wait(m, holds);
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      return holds() || threads::monitor::wait_for(m, limit, holds);
    }
  };
};

}  // namespace heddle::models
