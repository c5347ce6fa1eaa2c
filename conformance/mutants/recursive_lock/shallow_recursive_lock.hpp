// A recursive lock whose first release frees it at any depth.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct shallow_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    void release(Base m) { this->release_all(m); }
  };
};

}  // namespace heddle::mutants
