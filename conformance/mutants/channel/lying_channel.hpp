// A channel that reports success for every send.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lying_channel : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    task<Base, bool> send(T value) {
      AWAIT(derived::channel<Base, T, Capacity>::send(value));
      RETURN(true);
    }
  };
};

}  // namespace heddle::mutants
