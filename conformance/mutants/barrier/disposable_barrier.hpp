// A barrier that stays open after its first round.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct disposable_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base, Action> {
   public:
    using derived::barrier<Base, Action>::barrier;
    task<Base, int> arrive_and_wait() {
      if (open_) RETURN(0);
      const int place = AWAIT(derived::barrier<Base, Action>::arrive_and_wait());
      open_ = true;
      RETURN(place);
    }

   private:
    std::atomic<bool> open_{false};
  };
};

}  // namespace heddle::mutants
