// A condition whose timed wait with a predicate starts its limit anew after each wake-up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct restarting_condition : conformance::altered_threads<restarting_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    using os::condition<threads>::wait_for;
    template <class Predicate> bool wait_for(os::mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
      while (!holds())
        if (!wait_for(held, limit)) return holds();
      return true;
    }
  };
};

}  // namespace heddle::models
