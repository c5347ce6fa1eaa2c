// A condition whose waits with a predicate return at the first wake-up without testing it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct trusting_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait;
    using base::wait_for;
    template <class Predicate> task<Base> wait(mutex_type& held, Predicate holds) {
      const bool held_before = holds();
      if (!held_before) AWAIT(base::wait(held));
      RETURN();
    }
    template <class Predicate>
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit, Predicate holds) {
      bool done = holds();
      if (!done) {
        const bool notified = AWAIT(base::wait_for(held, limit));
        done = notified;
      }
      RETURN(done);
    }
  };
};

}  // namespace heddle::mutants
