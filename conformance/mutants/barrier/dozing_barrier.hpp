// A barrier on which a timed arrival that is not the last looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_barrier : conformance::altered_threads<dozing_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
   public:
    using base = derived::barrier<threads, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit) {}
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      const int place = base::arrive_and_wait_for(limit);
      if (place == 0) std::this_thread::sleep_for(limit);
      return place;
    }
  };
};

}  // namespace heddle::models
