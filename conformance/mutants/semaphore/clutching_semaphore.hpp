// A semaphore that ignores a release while an exception propagates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct clutching_semaphore : conformance::altered_threads<clutching_semaphore> {
  using altered_threads::altered_threads;

  struct semaphore : derived::semaphore<threads> {
    using derived::semaphore<threads>::semaphore;
    void release(int n = 1) {
      if (std::uncaught_exceptions() == 0) derived::semaphore<threads>::release(n);
    }
  };
};

}  // namespace heddle::models
