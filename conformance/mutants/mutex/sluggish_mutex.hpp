// A mutex on which a timed lock uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_mutex : Base {
  struct mutex : Base::mutex {
    using base = typename Base::mutex;
    task<Base, bool> try_lock_for(std::chrono::nanoseconds limit) {
      const bool took = AWAIT(base::try_lock_for(limit));
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(took);
    }
  };
};

}  // namespace heddle::mutants
