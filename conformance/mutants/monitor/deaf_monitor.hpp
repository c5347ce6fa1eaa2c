// A monitor whose timed wait says false at its limit without asking the predicate again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct deaf_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait;
    using derived::monitor<Base>::wait_for;
    template <class Predicate> task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit, Predicate holds) {
      const deadline_on<typename Base::clock> until(limit);
      bool in_time = true, true_now = holds();
      while (!true_now && in_time) {
        const bool notified = AWAIT(this->wait_for(m, until.left()));
        in_time = notified;
        true_now = in_time && holds();
      }
      RETURN(true_now);
    }
  };
};

}  // namespace heddle::mutants
