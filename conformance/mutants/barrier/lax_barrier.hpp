// A barrier that is not broken any more after a wait has expired.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lax_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;
    using base::base;
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      int place = 0;
      try {
        const int got = AWAIT(base::arrive_and_wait_for(limit));
        place = got;
      } catch (const broken_barrier&) {
        this->reset();
        throw;
      }
      RETURN(place);
    }
  };
};

}  // namespace heddle::mutants
