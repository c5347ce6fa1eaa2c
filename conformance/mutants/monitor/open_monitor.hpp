// A monitor whose lock is free after the first of several releases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct open_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    void release(Base m) {
      while (this->depth(m) > 0) derived::monitor<Base>::release(m);
    }
  };
};

}  // namespace heddle::mutants
