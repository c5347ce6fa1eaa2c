// A recursive lock that refuses its owner if there is no limit to wait with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct owner_polls_in_vain : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      if (limit <= limit.zero() && this->depth(m) > 0) RETURN(false);
      const bool took = AWAIT(derived::recursive_lock<Base>::try_acquire_for(m, limit));
      RETURN(took);
    }
  };
};

}  // namespace heddle::mutants
