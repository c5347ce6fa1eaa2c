// A barrier that stays open after its first round.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct disposable_barrier : conformance::altered_threads<disposable_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
   public:
    using derived::barrier<threads, Action>::barrier;
    int arrive_and_wait() {
      if (open_) return 0;
      const int place = derived::barrier<threads, Action>::arrive_and_wait();
      open_ = true;
      return place;
    }

   private:
    std::atomic<bool> open_{false};
  };
};

}  // namespace heddle::models
