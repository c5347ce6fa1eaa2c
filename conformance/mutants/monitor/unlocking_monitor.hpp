// A monitor that gives up one level of its lock if the predicate of a wait throws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unlocking_monitor : conformance::altered_threads<unlocking_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait;
    using threads::monitor::wait_for;
    template <class Predicate> void wait(threads m, Predicate holds) {
      threads::monitor::wait(m, [=, this] { return guarded(m, holds); });
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      return threads::monitor::wait_for(m, limit, [=, this] { return guarded(m, holds); });
    }

   private:
    template <class Predicate> bool guarded(threads m, Predicate holds) {
      try {
        return holds();
      } catch (...) {
        release(m);
        throw;
      }
    }
  };
};

}  // namespace heddle::models
