// A condition whose timed wait with a predicate starts its limit anew after each wake-up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct restarting_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait_for;
    template <class Predicate>
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit, Predicate holds) {
      bool notified = true;
      while (notified && !holds()) {
        const bool again = AWAIT(base::wait_for(held, limit));
        notified = again;
      }
      RETURN(notified || holds());
    }
  };
};

}  // namespace heddle::mutants
