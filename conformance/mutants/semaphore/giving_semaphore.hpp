// A semaphore that releases one permit at least, whatever it is told.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct giving_semaphore : conformance::altered_threads<giving_semaphore> {
  using altered_threads::altered_threads;

  struct semaphore : threads::semaphore {
    using threads::semaphore::semaphore;
    void release(int n = 1) { threads::semaphore::release(std::max(n, 1)); }
  };
};

}  // namespace heddle::models
