// A recursive lock that is free after the first of several releases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct flat_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    void release(Base m) {
      if (this->depth(m) > 0) this->release_all(m);
    }
  };
};

}  // namespace heddle::mutants
