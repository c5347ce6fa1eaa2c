// A barrier that keeps the limit of one arrival for later ones that have none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sticky_limit_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), limit_(limit) {}
    task<Base, int> arrive_and_wait() { return base::arrive_and_wait_for(limit_); }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      limit_ = limit;
      const auto got = AWAIT(base::arrive_and_wait_for(limit));
      RETURN(got);
    }

   private:
    std::atomic<std::chrono::nanoseconds> limit_;
  };
};

}  // namespace heddle::mutants
