// A barrier that numbers its parties from the last to arrive, as CyclicBarrier does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct backward_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), parties_(parties) {}
    task<Base, int> arrive_and_wait() {
      const int place = AWAIT(base::arrive_and_wait());
      RETURN(parties_ - 1 - place);
    }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      const int place = AWAIT(base::arrive_and_wait_for(limit));
      RETURN(parties_ - 1 - place);
    }

   private:
    const int parties_;
  };
};

}  // namespace heddle::mutants
