// A monitor on which a unit whose predicate threw still waits, for all that it knows, and takes a notification from another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct thrower_stays_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using base = derived::monitor<Base>;
    using base::base;
    using base::wait;
    template <class Predicate> task<Base> wait(Base m, Predicate holds) {
      try {
        AWAIT(base::wait(m, holds));
      } catch (...) {
        ++left_;
        throw;
      }
      RETURN();
    }
    void notify_one(Base m) {
      if (left_ > 0)
        --left_;
      else
        base::notify_one(m);
    }

   private:
    int left_ = 0;  ///< changed with the lock held only
  };
};

}  // namespace heddle::mutants
