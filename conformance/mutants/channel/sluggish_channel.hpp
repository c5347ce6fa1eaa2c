// A channel on which a timed receive uses up its limit even where there is a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_channel : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      const auto got = AWAIT(derived::channel<Base, T, Capacity>::receive_for(limit));
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
