// A condition that keeps the number of units to notify in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_of_n_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    void notify_n(int n) { base::notify_n(n > 0 ? n % 256 : 0); }
  };
};

}  // namespace heddle::mutants
