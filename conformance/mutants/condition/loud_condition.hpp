// A condition that wakes all waiters, however many it is asked to wake.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct loud_condition : Base {
  struct condition : Base::condition {
    void notify_one() { this->notify_all(); }
    void notify_n(int) { this->notify_all(); }
  };
};

}  // namespace heddle::mutants
