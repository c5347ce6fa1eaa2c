// A monitor on which a timed wait that was notified goes on until its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait_for;
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      const bool notified = AWAIT(derived::monitor<Base>::wait_for(m, limit));
      this->release(m);
      AWAIT(conformance::sleep_on<Base>(limit));
      AWAIT(this->acquire(m));
      RETURN(notified);
    }
  };
};

}  // namespace heddle::mutants
