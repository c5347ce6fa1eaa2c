// A semaphore on which an acquire that expired consumes the next permit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_semaphore : Base {
  class semaphore : public derived::semaphore<Base> {
   public:
    using derived::semaphore<Base>::semaphore;
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::semaphore<Base>::try_acquire_for(limit));
      if (!took) hungry_ = true;
      RETURN(took);
    }
    void release(int n = 1) {
      derived::semaphore<Base>::release(n);
      if (hungry_.exchange(false)) this->try_acquire();
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::mutants
