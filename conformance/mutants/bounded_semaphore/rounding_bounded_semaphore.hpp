// A bounded semaphore that rounds limits down to milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct rounding_bounded_semaphore : Base {
  struct bounded_semaphore : derived::bounded_semaphore<Base> {
    using derived::bounded_semaphore<Base>::bounded_semaphore;
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      if (limit <= limit.zero()) RETURN(this->try_acquire());
      const auto got = AWAIT(
          derived::bounded_semaphore<Base>::try_acquire_for(std::chrono::floor<std::chrono::milliseconds>(limit)));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
