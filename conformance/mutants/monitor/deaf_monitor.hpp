// A monitor whose timed wait says false at its limit without asking the predicate again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct deaf_monitor : conformance::altered_threads<deaf_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      const deadline until(limit);
      bool in_time = true, true_now = holds();
      while (!true_now && in_time) {
        in_time = wait_for(m, until.left());
        true_now = in_time && holds();
      }
      return true_now;
    }
  };
};

}  // namespace heddle::models
