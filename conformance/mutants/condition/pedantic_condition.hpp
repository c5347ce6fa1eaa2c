// A condition that treats a negative limit as an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stdexcept>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct pedantic_condition : conformance::altered_threads<pedantic_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    using os::condition<threads>::wait_for;
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      if (limit < limit.zero()) throw std::invalid_argument("a limit must not be negative");
      return os::condition<threads>::wait_for(held, limit);
    }
  };
};

}  // namespace heddle::models
