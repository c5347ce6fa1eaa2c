// A semaphore that accepts invalid values instead of refusing them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct credulous_semaphore : conformance::altered_threads<credulous_semaphore> {
  using altered_threads::altered_threads;

  struct semaphore : derived::semaphore<threads> {
    explicit semaphore(long value = 1) : derived::semaphore<threads>(std::max(value, 0L)) {}
    void release(int n = 1) {
      if (n > 0) derived::semaphore<threads>::release(n);
    }
  };
};

}  // namespace heddle::models
