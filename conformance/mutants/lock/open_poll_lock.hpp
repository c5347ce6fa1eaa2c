// A lock on which a poll always gets in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct open_poll_lock : Base {
  struct lock : derived::lock<Base> {
    bool try_acquire() {
      derived::lock<Base>::try_acquire();
      return true;
    }
    /// Those who got in beside its holder release it too.
    void release() {
      derived::lock<Base>::try_acquire();
      derived::lock<Base>::release();
    }
  };
};

}  // namespace heddle::mutants
