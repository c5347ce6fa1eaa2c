// A recursive lock on which an acquire that has expired consumes the next release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_recursive_lock : Base {
  class recursive_lock : public derived::recursive_lock<Base> {
   public:
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::recursive_lock<Base>::try_acquire_for(m, limit));
      if (!took && limit > limit.zero()) hungry_ = true;
      RETURN(took);
    }
    void release(Base m) {
      if (!hungry_.exchange(false)) derived::recursive_lock<Base>::release(m);
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::mutants
