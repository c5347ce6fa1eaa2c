// A recursive lock on which a timed acquire looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      if (this->try_acquire(m)) RETURN(true);
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(this->try_acquire(m));
    }
  };
};

}  // namespace heddle::mutants
