// A channel on which a receive that expires loses a value that arrives at that moment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lossy_channel : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    using base = derived::channel<Base, T, Capacity>;
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      const auto got = AWAIT(base::receive_for(limit));
      if (got.what == reception::timed_out) AWAIT(base::receive_for(std::chrono::nanoseconds(0)));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
