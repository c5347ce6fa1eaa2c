// A barrier that gives the first number twice and the last one to nobody.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct confused_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
   public:
    using base = derived::barrier<Base, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), last_(parties - 1) {}
    task<Base, int> arrive_and_wait() {
      const int place = AWAIT(base::arrive_and_wait());
      RETURN(place == last_ ? 0 : place);
    }

   private:
    const int last_;
  };
};

}  // namespace heddle::mutants
