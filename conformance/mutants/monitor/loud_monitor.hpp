// A monitor that wakes all waiters, however many it is asked to wake.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct loud_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    void notify_one(Base m) { this->notify_all(m); }
    void notify_n(Base m, int) { this->notify_all(m); }
  };
};

}  // namespace heddle::mutants
