// A monitor whose notify_all wakes one unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct shy_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    void notify_all(Base m) { this->notify_one(m); }
  };
};

}  // namespace heddle::mutants
