// A channel on which a timed receive looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_channel : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      using base = derived::channel<Base, T, Capacity>;
      const auto polled = AWAIT(base::receive_for(limit.zero()));
      if (polled.what != reception::timed_out) RETURN(polled);
      AWAIT(conformance::sleep_on<Base>(limit));
      const auto got = AWAIT(base::receive_for(limit.zero()));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
