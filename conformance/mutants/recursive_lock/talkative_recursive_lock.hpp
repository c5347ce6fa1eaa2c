// A recursive lock that returns its depth to every unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct talkative_recursive_lock : Base {
  class recursive_lock : public derived::recursive_lock<Base> {
   public:
    using base = derived::recursive_lock<Base>;
    task<Base> acquire(Base m) {
      AWAIT(base::acquire(m));
      ++depth_;
      RETURN();
    }
    bool try_acquire(Base m) { return counted(base::try_acquire(m)); }
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      const bool took = AWAIT(base::try_acquire_for(m, limit));
      RETURN(counted(took));
    }
    void release(Base m) {
      base::release(m);
      --depth_;
    }
    long depth(Base) const { return depth_; }

   private:
    bool counted(bool took) {
      depth_ += took;
      return took;
    }
    std::atomic<long> depth_{0};
  };
};

}  // namespace heddle::mutants
