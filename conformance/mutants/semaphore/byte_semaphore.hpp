// A semaphore whose first value and releases keep 8 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_semaphore : Base {
  struct semaphore : derived::semaphore<Base> {
    explicit semaphore(long value = 1)
        : derived::semaphore<Base>(value < 0 ? value : static_cast<std::uint8_t>(value)) {}
    void release(int n = 1) { derived::semaphore<Base>::release(n < 1 ? n : static_cast<std::uint8_t>(n)); }
  };
};

}  // namespace heddle::mutants
