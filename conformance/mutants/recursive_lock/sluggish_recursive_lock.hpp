// A recursive lock on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      const bool took = AWAIT(derived::recursive_lock<Base>::try_acquire_for(m, limit));
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(took);
    }
  };
};

}  // namespace heddle::mutants
