// A semaphore that releases one permit at least, whatever it is told.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct giving_semaphore : Base {
  struct semaphore : derived::semaphore<Base> {
    using derived::semaphore<Base>::semaphore;
    void release(int n = 1) { derived::semaphore<Base>::release(std::max(n, 1)); }
  };
};

}  // namespace heddle::mutants
