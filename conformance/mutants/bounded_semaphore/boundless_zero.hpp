// A bounded semaphore that takes a first value of 0 for no bound.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct boundless_zero : Base {
  class bounded_semaphore : public derived::semaphore<Base> {
   public:
    explicit bounded_semaphore(long value = 1)
        : derived::semaphore<Base>(value), bound_(value > 0 ? value : std::numeric_limits<long>::max()) {}
    void release(int n = 1) { this->release_within(bound_, n); }

   private:
    const long bound_;
  };
};

}  // namespace heddle::mutants
