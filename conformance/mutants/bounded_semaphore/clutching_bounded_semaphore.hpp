// A bounded semaphore that ignores a release while an exception propagates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct clutching_bounded_semaphore : Base {
  struct bounded_semaphore : derived::bounded_semaphore<Base> {
    using derived::bounded_semaphore<Base>::bounded_semaphore;
    void release(int n = 1) {
      if (std::uncaught_exceptions() == 0) derived::bounded_semaphore<Base>::release(n);
    }
  };
};

}  // namespace heddle::mutants
