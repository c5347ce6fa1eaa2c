// A monitor that lets a stranger notify nobody.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lenient_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using base = derived::monitor<Base>;
    using base::base;
    void notify_n(Base m, int n) {
      if (n > 0) base::notify_n(m, n);
    }
  };
};

}  // namespace heddle::mutants
