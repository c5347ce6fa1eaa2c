// A condition that treats a negative limit as an error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stdexcept>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct pedantic_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait_for;
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit) {
      if (limit < limit.zero()) throw std::invalid_argument("a limit must not be negative");
      return base::wait_for(held, limit);
    }
  };
};

}  // namespace heddle::mutants
