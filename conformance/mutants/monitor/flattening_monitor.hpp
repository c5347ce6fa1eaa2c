// A monitor whose waits return at depth one, however deep they began.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct flattening_monitor : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    long release_all(Base m) {
      derived::recursive_lock<Base>::release_all(m);
      return 1;
    }
  };
  using monitor = derived::monitor<flattening_monitor>;
};

}  // namespace heddle::mutants
