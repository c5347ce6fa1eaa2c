// A mutex that does nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct leaky_mutex : Base {
  struct mutex {
    task<Base> lock() { RETURN(); }
    bool try_lock() { return true; }
    task<Base, bool> try_lock_for(std::chrono::nanoseconds) { RETURN(true); }
    void unlock() {}
  };
};

}  // namespace heddle::mutants
