// A monitor whose timed wait with a predicate starts its limit anew after each wake-up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct restarting_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait_for;
    template <class Predicate> task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit, Predicate holds) {
      bool notified = true;
      while (notified && !holds()) {
        const bool again = AWAIT(this->wait_for(m, limit));
        notified = again;
      }
      RETURN(notified || holds());
    }
  };
};

}  // namespace heddle::mutants
