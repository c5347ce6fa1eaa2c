// A condition whose waits with a predicate return at the first wake-up without testing it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct trusting_condition : conformance::altered_threads<trusting_condition> {
  using altered_threads::altered_threads;

  struct condition : os::condition<threads> {
    using os::condition<threads>::wait;
    using os::condition<threads>::wait_for;
    template <class Predicate> void wait(os::mutex& held, Predicate holds) {
      if (!holds()) wait(held);
    }
    template <class Predicate> bool wait_for(os::mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
      return holds() || wait_for(held, limit);
    }
  };
};

}  // namespace heddle::models
