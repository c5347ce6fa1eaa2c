// An event on which a timed wait uses up its limit even where it is set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_event : Base {
  struct event : derived::event<Base> {
    task<Base, bool> wait_for(std::chrono::nanoseconds limit) {
      const bool set = AWAIT(derived::event<Base>::wait_for(limit));
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(set);
    }
  };
};

}  // namespace heddle::mutants
