// A semaphore that never has more permits than it began with, if it began with any.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <stdexcept>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct capped_semaphore : conformance::altered_threads<capped_semaphore> {
  using altered_threads::altered_threads;

  class semaphore : public derived::semaphore<threads> {
   public:
    explicit semaphore(long value = 1)
        : derived::semaphore<threads>(value), most_(value > 0 ? value : std::numeric_limits<long>::max()) {}
    void release(int n = 1) {
      try {
        release_within(most_, n);
      } catch (const std::invalid_argument&) {
        if (n < 1) throw;
      }
    }

   private:
    const long most_;
  };
};

}  // namespace heddle::models
