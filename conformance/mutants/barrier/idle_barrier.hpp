// A barrier that runs no action for a single party, since it has nobody to wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct idle_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), alone_(parties == 1) {}
    task<Base, int> arrive_and_wait() { return arrive_and_wait_for(base::for_ever); }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      if (!alone_) {
        const auto got = AWAIT(base::arrive_and_wait_for(limit));
        RETURN(got);
      }
      if (this->broken()) throw broken_barrier();
      RETURN(0);
    }

   private:
    const bool alone_;
  };
};

}  // namespace heddle::mutants
