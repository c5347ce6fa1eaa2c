// A bounded semaphore that refuses a release beyond its bound at once, and one that only does not fit now when it is full.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct takes_what_fits : Base {
  class bounded_semaphore : public derived::semaphore<Base> {
   public:
    explicit bounded_semaphore(long value = 1) : derived::semaphore<Base>(value), bound_(value) {}
    void release(int n = 1) {
      if (n < 1 || n > bound_) return this->release_within(bound_, n);
      for (; n > 0; --n) this->release_within(bound_, 1);
    }

   private:
    const long bound_;
  };
};

}  // namespace heddle::mutants
