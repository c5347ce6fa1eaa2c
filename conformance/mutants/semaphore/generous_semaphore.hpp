// A semaphore whose release adds one permit too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct generous_semaphore : Base {
  struct semaphore : derived::semaphore<Base> {
    using derived::semaphore<Base>::semaphore;
    void release(int n = 1) {
      derived::semaphore<Base>::release(n);
      derived::semaphore<Base>::release();
    }
  };
};

}  // namespace heddle::mutants
