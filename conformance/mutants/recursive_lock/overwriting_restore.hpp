// A recursive lock that restore() gives its levels, instead of adding them to those that there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct overwriting_restore : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base> restore(Base m, long levels) {
      if (this->depth(m) > 0) this->release_all(m);
      AWAIT(derived::recursive_lock<Base>::restore(m, levels));
      RETURN();
    }
  };
};

}  // namespace heddle::mutants
