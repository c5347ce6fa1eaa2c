// A semaphore that ignores a release while an exception propagates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct clutching_semaphore : Base {
  struct semaphore : derived::semaphore<Base> {
    using derived::semaphore<Base>::semaphore;
    void release(int n = 1) {
      if (std::uncaught_exceptions() == 0) derived::semaphore<Base>::release(n);
    }
  };
};

}  // namespace heddle::mutants
