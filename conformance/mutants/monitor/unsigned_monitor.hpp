// A monitor that takes a negative number of units to notify for a large one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct unsigned_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    void notify_n(Base m, int n) { n < 0 ? this->notify_all(m) : derived::monitor<Base>::notify_n(m, n); }
  };
};

}  // namespace heddle::mutants
