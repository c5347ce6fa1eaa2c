// A lock that ignores a release while an exception propagates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct clutching_lock : Base {
  struct lock : derived::lock<Base> {
    void release() {
      if (std::uncaught_exceptions() == 0) derived::lock<Base>::release();
    }
  };
};

}  // namespace heddle::mutants
