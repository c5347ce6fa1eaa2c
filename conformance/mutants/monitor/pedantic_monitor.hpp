// A monitor that treats a negative limit as an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stdexcept>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct pedantic_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait_for;
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      if (limit < limit.zero()) throw std::invalid_argument("a limit must not be negative");
      const auto got = AWAIT(derived::monitor<Base>::wait_for(m, limit));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
