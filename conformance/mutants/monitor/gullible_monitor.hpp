// A monitor whose waits with a predicate look for the owner only if they have to wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct gullible_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    template <class Predicate> task<Base> wait(Base m, Predicate holds) {
      if (!holds()) AWAIT(derived::monitor<Base>::wait(m, holds));
      RETURN();
    }
    template <class Predicate> task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit, Predicate holds) {
      if (holds()) RETURN(true);
      const bool took = AWAIT(derived::monitor<Base>::wait_for(m, limit, holds));
      RETURN(took);
    }
  };
};

}  // namespace heddle::mutants
