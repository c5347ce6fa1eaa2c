// A condition that unlocks the mutex if the predicate throws, because a scope held it for the wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct unlocking_condition : conformance::altered_threads<unlocking_condition> {
  using altered_threads::altered_threads;

  struct condition : threads::condition {
    using threads::condition::wait;
    using threads::condition::wait_for;
    template <class Predicate> void wait(mutex& held, Predicate holds) {
      std::unique_lock scope(held, std::adopt_lock);
      threads::condition::wait(held, holds);
      scope.release();
    }
    template <class Predicate> bool wait_for(mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
      std::unique_lock scope(held, std::adopt_lock);
      const bool true_now = threads::condition::wait_for(held, limit, holds);
      scope.release();
      return true_now;
    }
  };
};

}  // namespace heddle::models
