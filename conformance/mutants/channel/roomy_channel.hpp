// A channel that holds one value more than its capacity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct roomy_channel : Base {
  template <class T, std::size_t Capacity> using channel = derived::channel<Base, T, Capacity + 1>;
};

}  // namespace heddle::mutants
