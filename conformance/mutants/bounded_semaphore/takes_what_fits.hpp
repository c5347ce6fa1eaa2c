// A bounded semaphore that refuses a release beyond its bound at once, and one that only does not fit now when it is full.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct takes_what_fits : conformance::altered_threads<takes_what_fits> {
  using altered_threads::altered_threads;

  class bounded_semaphore : public threads::semaphore {
   public:
    explicit bounded_semaphore(long value = 1) : threads::semaphore(value), bound_(value) {}
    void release(int n = 1) {
      if (n < 1 || n > bound_) return release_within(bound_, n);
      for (; n > 0; --n) release_within(bound_, 1);
    }

   private:
    const long bound_;
  };
};

}  // namespace heddle::models
