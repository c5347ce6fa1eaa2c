// A recursive lock that counts its levels in 8 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_deep_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base> acquire(Base m) {
      if (derived::recursive_lock<Base>::depth(m) == 255) this->release_all(m);
      AWAIT(derived::recursive_lock<Base>::acquire(m));
      RETURN();
    }
  };
};

}  // namespace heddle::mutants
