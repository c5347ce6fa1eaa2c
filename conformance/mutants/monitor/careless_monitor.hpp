// A monitor that can be notified by a unit that does not own it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct careless_monitor : Base {
  class monitor : public derived::monitor<Base> {
   public:
    using base = derived::monitor<Base>;
    using base::base;
    void notify_one(Base m) { notify_n(m, 1); }
    void notify_n(Base m, int n) {
      if (this->depth(m) > 0) base::notify_n(m, n);
    }
    void notify_all(Base m) {
      if (this->depth(m) > 0) base::notify_all(m);
    }
  };
};

}  // namespace heddle::mutants
