// A monitor that keeps the number of units to notify in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_of_n_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    void notify_n(Base m, int n) { derived::monitor<Base>::notify_n(m, n > 0 ? n % 256 : 0); }
  };
};

}  // namespace heddle::mutants
