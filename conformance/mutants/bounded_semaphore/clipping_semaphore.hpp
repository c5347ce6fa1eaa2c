// A bounded semaphore that, for a release of too many, adds as many as fit before it reports the error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct clipping_semaphore : Base {
  struct bounded_semaphore : derived::bounded_semaphore<Base> {
    using derived::bounded_semaphore<Base>::bounded_semaphore;
    void release(int n = 1) {
      if (n < 1) throw std::invalid_argument("less than one permit");
      for (; n > 0; --n) derived::bounded_semaphore<Base>::release();
    }
  };
};

}  // namespace heddle::mutants
