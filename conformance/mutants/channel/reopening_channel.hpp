// A channel that takes values for accepted although it is closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct reopening_channel : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    task<Base, bool> send(T value) {
      AWAIT(derived::channel<Base, T, Capacity>::send(value));
      RETURN(true);
    }
  };
};

}  // namespace heddle::mutants
