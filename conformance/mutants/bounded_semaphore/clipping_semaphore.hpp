// A bounded semaphore that, for a release of too many, adds as many as fit before it reports the error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct clipping_semaphore : conformance::altered_threads<clipping_semaphore> {
  using altered_threads::altered_threads;

  struct bounded_semaphore : derived::bounded_semaphore<threads> {
    using derived::bounded_semaphore<threads>::bounded_semaphore;
    void release(int n = 1) {
      if (n < 1) throw std::invalid_argument("less than one permit");
      for (; n > 0; --n) derived::bounded_semaphore<threads>::release();
    }
  };
};

}  // namespace heddle::models
