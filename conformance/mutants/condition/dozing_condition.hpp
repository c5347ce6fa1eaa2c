// A condition on which a timed wait that was notified goes on until its limit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/sleep_on.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait_for;
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit) {
      const bool notified = AWAIT(base::wait_for(held, limit));
      held.unlock();
      AWAIT(conformance::sleep_on<Base>(limit));
      AWAIT(held.lock());
      RETURN(notified);
    }
  };
};

}  // namespace heddle::mutants
