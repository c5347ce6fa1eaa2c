// A condition that unlocks the mutex if the predicate throws, because a scope held it for the wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct unlocking_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait;
    using base::wait_for;
    template <class Predicate> task<Base> wait(mutex_type& held, Predicate holds) {
      std::unique_lock scope(held, std::adopt_lock);
      AWAIT(base::wait(held, holds));
      scope.release();
      RETURN();
    }
    template <class Predicate>
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit, Predicate holds) {
      std::unique_lock scope(held, std::adopt_lock);
      const bool true_now = AWAIT(base::wait_for(held, limit, holds));
      scope.release();
      RETURN(true_now);
    }
  };
};

}  // namespace heddle::mutants
