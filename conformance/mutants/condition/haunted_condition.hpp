// A condition on which a unit whose predicate threw still waits, for all that it knows, and takes a notification from another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct haunted_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait;
    template <class Predicate> task<Base> wait(mutex_type& held, Predicate holds) {
      try {
        AWAIT(base::wait(held, holds));
      } catch (...) {
        ++left_;
        throw;
      }
      RETURN();
    }
    void notify_one() {
      if (left_ > 0)
        --left_;
      else
        base::notify_one();
    }

   private:
    std::atomic<int> left_{0};
  };
};

}  // namespace heddle::mutants
