// A recursive lock whose release_all() tells one level, whatever the depth.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct flat_restore : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    long release_all(Base m) {
      derived::recursive_lock<Base>::release_all(m);
      return 1;
    }
  };
};

}  // namespace heddle::mutants
