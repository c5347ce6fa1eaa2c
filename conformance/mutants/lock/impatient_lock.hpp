// A lock whose waits are too short: a timed acquire halves its limit, an untimed one goes on without the lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct impatient_lock : Base {
  struct lock : derived::lock<Base> {
    task<Base> acquire() {
      for (int i = 0; i < 3; ++i) {
        if (this->try_acquire()) break;
        AWAIT(derived::lock<Base>::try_acquire_for(std::chrono::microseconds(1)));
      }
      RETURN();
    }
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      return derived::lock<Base>::try_acquire_for(limit / 2);
    }
    /// Those who went on without the lock release it too.
    void release() {
      this->try_acquire();
      derived::lock<Base>::release();
    }
  };
};

}  // namespace heddle::mutants
