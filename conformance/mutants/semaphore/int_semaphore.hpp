// A semaphore whose first value keeps 32 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct int_semaphore : Base {
  struct semaphore : derived::semaphore<Base> {
    explicit semaphore(long value = 1)
        : derived::semaphore<Base>(value < 0 ? value : static_cast<std::uint32_t>(value)) {}
  };
};

}  // namespace heddle::mutants
