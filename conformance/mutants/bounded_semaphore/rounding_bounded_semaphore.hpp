// A bounded semaphore that rounds limits down to milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct rounding_bounded_semaphore : conformance::altered_threads<rounding_bounded_semaphore> {
  using altered_threads::altered_threads;

  struct bounded_semaphore : threads::bounded_semaphore {
    using threads::bounded_semaphore::bounded_semaphore;
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      if (limit <= limit.zero()) return try_acquire();
      return threads::bounded_semaphore::try_acquire_for(std::chrono::floor<std::chrono::milliseconds>(limit));
    }
  };
};

}  // namespace heddle::models
