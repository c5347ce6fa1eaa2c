// A barrier on which a timed arrival that is not the last looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
   public:
    using base = derived::barrier<Base, Action>;
    using base::base;
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      const int place = AWAIT(base::arrive_and_wait_for(limit));
      if (place == 0) AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(place);
    }
  };
};

}  // namespace heddle::mutants
