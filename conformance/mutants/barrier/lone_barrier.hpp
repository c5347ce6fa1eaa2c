// A barrier that a single party passes even when it is broken, since it has nobody to wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lone_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), alone_(parties == 1), action_(action) {}
    task<Base, int> arrive_and_wait() {
      if (alone_) RETURN(pass());
      const int place = AWAIT(base::arrive_and_wait());
      RETURN(place);
    }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) {
      if (alone_) RETURN(pass());
      const int place = AWAIT(base::arrive_and_wait_for(limit));
      RETURN(place);
    }

   private:
    int pass() {
      action_();
      return 0;
    }
    const bool alone_;
    Action action_;
  };
};

}  // namespace heddle::mutants
