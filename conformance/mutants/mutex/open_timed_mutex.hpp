// A mutex on which a timed lock that would have to wait gets in at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct open_timed_mutex : Base {
  struct mutex : Base::mutex {
    using base = typename Base::mutex;
    task<Base, bool> try_lock_for(std::chrono::nanoseconds) {
      this->try_lock();
      RETURN(true);
    }
    /// Those who got in beside its owner unlock it too.
    void unlock() {
      this->try_lock();
      base::unlock();
    }
  };
};

}  // namespace heddle::mutants
