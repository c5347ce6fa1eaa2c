// A recursive lock whose timed acquire halves its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct impatient_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      return derived::recursive_lock<Base>::try_acquire_for(m, limit / 2);
    }
  };
};

}  // namespace heddle::mutants
