// A bounded semaphore whose first value is at most that of an int.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct int_bounded_semaphore : Base {
  struct bounded_semaphore : derived::bounded_semaphore<Base> {
    explicit bounded_semaphore(long value = 1)
        : derived::bounded_semaphore<Base>(value < 0 ? value : static_cast<std::int32_t>(value)) {}
  };
};

}  // namespace heddle::mutants
