// A monitor whose waits with a predicate return at the first wake-up without testing it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct trusting_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    template <class Predicate> task<Base> wait(Base m, Predicate holds) {
      if (!holds()) AWAIT(this->wait(m));
      RETURN();
    }
    template <class Predicate> task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit, Predicate holds) {
      if (holds()) RETURN(true);
      const bool took = AWAIT(wait_for(m, limit));
      RETURN(took);
    }
  };
};

}  // namespace heddle::mutants
