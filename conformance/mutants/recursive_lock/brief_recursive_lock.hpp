// A recursive lock that keeps limits in 16 bits of seconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    task<Base, bool> try_acquire_for(Base m, std::chrono::nanoseconds limit) {
      return derived::recursive_lock<Base>::try_acquire_for(
          m, conformance::cut_to<std::uint16_t, std::chrono::seconds>(limit));
    }
  };
};

}  // namespace heddle::mutants
