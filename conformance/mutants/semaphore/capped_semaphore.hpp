// A semaphore that never has more permits than it began with, if it began with any.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <stdexcept>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct capped_semaphore : Base {
  class semaphore : public derived::semaphore<Base> {
   public:
    explicit semaphore(long value = 1)
        : derived::semaphore<Base>(value), most_(value > 0 ? value : std::numeric_limits<long>::max()) {}
    void release(int n = 1) {
      try {
        this->release_within(most_, n);
      } catch (const std::invalid_argument&) {
        if (n < 1) throw;
      }
    }

   private:
    const long most_;
  };
};

}  // namespace heddle::mutants
