// A monitor that has a lock of its own even if it is given one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct split_monitor : Base {
  struct monitor : derived::monitor<Base> {
    monitor() = default;
    explicit monitor(typename derived::monitor<Base>::lock_type&) {}
  };
};

}  // namespace heddle::mutants
