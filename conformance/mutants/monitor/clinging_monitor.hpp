// A monitor whose waits free one level of its lock, as std::condition_variable_any does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct clinging_monitor : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    long release_all(Base m) {
      this->release(m);
      return 1;
    }
  };
  using monitor = derived::monitor<clinging_monitor>;
};

}  // namespace heddle::mutants
