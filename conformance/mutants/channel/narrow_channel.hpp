// A channel that never holds more than 255 values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct narrow_channel : Base {
  template <class T, std::size_t Capacity> using channel = derived::channel<Base, T, (Capacity > 255 ? 255 : Capacity)>;
};

}  // namespace heddle::mutants
