// A bounded semaphore that takes a first value of 0 for no bound.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct boundless_zero : conformance::altered_threads<boundless_zero> {
  using altered_threads::altered_threads;

  class bounded_semaphore : public threads::semaphore {
   public:
    explicit bounded_semaphore(long value = 1)
        : threads::semaphore(value), bound_(value > 0 ? value : std::numeric_limits<long>::max()) {}
    void release(int n = 1) { release_within(bound_, n); }

   private:
    const long bound_;
  };
};

}  // namespace heddle::models
