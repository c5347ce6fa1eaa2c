// A condition whose timed wait says false at its limit without asking the predicate again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct deaf_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait;
    using base::wait_for;
    template <class Predicate>
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit, Predicate holds) {
      const deadline_on<typename Base::clock> until(limit);
      bool in_time = true, true_now = holds();
      while (!true_now && in_time) {
        const bool notified = AWAIT(this->wait_for(held, until.left()));
        in_time = notified;
        true_now = in_time && holds();
      }
      RETURN(true_now);
    }
  };
};

}  // namespace heddle::mutants
