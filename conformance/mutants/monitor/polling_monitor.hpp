// A monitor whose wait with no time left returns before it looks whether the caller owns it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct polling_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      if (!(limit > limit.zero())) RETURN(false);
      const bool took = AWAIT(derived::monitor<Base>::wait_for(m, limit));
      RETURN(took);
    }
  };
};

}  // namespace heddle::mutants
