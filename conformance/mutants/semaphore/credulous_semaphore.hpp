// A semaphore that accepts invalid values instead of refusing them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct credulous_semaphore : Base {
  struct semaphore : derived::semaphore<Base> {
    explicit semaphore(long value = 1) : derived::semaphore<Base>(std::max(value, 0L)) {}
    void release(int n = 1) {
      if (n > 0) derived::semaphore<Base>::release(n);
    }
  };
};

}  // namespace heddle::mutants
