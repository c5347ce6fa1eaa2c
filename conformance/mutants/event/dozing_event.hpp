// An event on which a timed wait looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_event : Base {
  struct event : derived::event<Base> {
    task<Base, bool> wait_for(std::chrono::nanoseconds limit) {
      if (this->is_set()) RETURN(true);
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(this->is_set());
    }
  };
};

}  // namespace heddle::mutants
