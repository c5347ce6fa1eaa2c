// A mutex on which a poll always gets in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct open_poll_mutex : Base {
  struct mutex : Base::mutex {
    using base = typename Base::mutex;
    bool try_lock() { return true; }
    void unlock() {
      base::try_lock();
      base::unlock();
    }
  };
};

}  // namespace heddle::mutants
