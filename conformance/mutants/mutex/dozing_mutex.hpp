// A mutex on which a timed lock looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_mutex : Base {
  struct mutex : Base::mutex {
    using base = typename Base::mutex;
    task<Base, bool> try_lock_for(std::chrono::nanoseconds limit) {
      if (this->try_lock()) RETURN(true);
      AWAIT(conformance::sleep_on<Base>(limit));
      RETURN(this->try_lock());
    }
  };
};

}  // namespace heddle::mutants
