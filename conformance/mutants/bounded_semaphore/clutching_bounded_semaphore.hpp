// A bounded semaphore that ignores a release while an exception propagates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct clutching_bounded_semaphore : conformance::altered_threads<clutching_bounded_semaphore> {
  using altered_threads::altered_threads;

  struct bounded_semaphore : threads::bounded_semaphore {
    using threads::bounded_semaphore::bounded_semaphore;
    void release(int n = 1) {
      if (std::uncaught_exceptions() == 0) threads::bounded_semaphore::release(n);
    }
  };
};

}  // namespace heddle::models
