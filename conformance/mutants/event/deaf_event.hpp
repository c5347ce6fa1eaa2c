// An event whose waiters test the flag again after they are woken, and so miss a set that is cleared at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct deaf_event : Base {
  struct event : derived::event<Base> {
    task<Base> wait() {
      bool set = false;
      while (!set) {
        AWAIT(derived::event<Base>::wait());
        AWAIT(derived::event<Base>::wait_for(std::chrono::nanoseconds(0)));  // gives the setter time to clear it
        set = this->is_set();
      }
      RETURN();
    }
  };
};

}  // namespace heddle::mutants
