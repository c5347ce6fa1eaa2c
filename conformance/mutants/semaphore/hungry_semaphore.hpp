// A semaphore on which an acquire that expired consumes the next permit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hungry_semaphore : conformance::altered_threads<hungry_semaphore> {
  using altered_threads::altered_threads;

  class semaphore : public derived::semaphore<threads> {
   public:
    using derived::semaphore<threads>::semaphore;
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = derived::semaphore<threads>::try_acquire_for(limit);
      if (!took) hungry_ = true;
      return took;
    }
    void release(int n = 1) {
      derived::semaphore<threads>::release(n);
      if (hungry_.exchange(false)) try_acquire();
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::models
