// A condition whose timed wait says false at its limit without asking the predicate again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct deaf_condition : conformance::altered_threads<deaf_condition> {
  using altered_threads::altered_threads;

  struct condition : threads::condition {
    using threads::condition::wait;
    using threads::condition::wait_for;
    template <class Predicate> bool wait_for(mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
      const deadline until(limit);
      bool in_time = true, true_now = holds();
      while (!true_now && in_time) {
        in_time = wait_for(held, until.left());
        true_now = in_time && holds();
      }
      return true_now;
    }
  };
};

}  // namespace heddle::models
