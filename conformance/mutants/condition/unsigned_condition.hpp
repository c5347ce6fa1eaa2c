// A condition that takes a negative number of units to notify for a large one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct unsigned_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    void notify_n(int n) { n < 0 ? this->notify_all() : base::notify_n(n); }
  };
};

}  // namespace heddle::mutants
