// A lock on which a failed timed acquire makes a later poll fail.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sticky_lock : Base {
  class lock : public derived::lock<Base> {
   public:
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::lock<Base>::try_acquire_for(limit));
      if (!took) marked_ = true;
      RETURN(took);
    }
    bool try_acquire() { return !marked_.exchange(false) && derived::lock<Base>::try_acquire(); }

   private:
    std::atomic<bool> marked_{false};
  };
};

}  // namespace heddle::mutants
