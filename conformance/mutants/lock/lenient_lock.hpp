// A lock that may be released while it is free.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lenient_lock : Base {
  struct lock : derived::lock<Base> {
    void release() {
      this->try_acquire();
      derived::lock<Base>::release();
    }
  };
};

}  // namespace heddle::mutants
