// A recursive lock that counts the levels of its polls in 16 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct short_deep_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    bool try_acquire(Base m) {
      if (derived::recursive_lock<Base>::depth(m) >= UINT16_MAX) this->release_all(m);
      return derived::recursive_lock<Base>::try_acquire(m);
    }
  };
};

}  // namespace heddle::mutants
