// A barrier that runs a round's action when the next round begins.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct tardy_barrier : Base {
  template <class Action = derived::no_action> class barrier : public derived::barrier<Base> {
   public:
    using base = derived::barrier<Base>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, {}, limit), action_(action), last_(parties - 1) {}
    task<Base, int> arrive_and_wait() {
      if (due_.exchange(false)) action_();
      const int place = AWAIT(base::arrive_and_wait());
      if (place == last_) due_ = true;
      RETURN(place);
    }

   private:
    Action action_;
    const int last_;
    std::atomic<bool> due_{false};
  };
};

}  // namespace heddle::mutants
