// A barrier that runs a round's action when the next round begins.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct tardy_barrier : conformance::altered_threads<tardy_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads> {
   public:
    using base = derived::barrier<threads>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = for_ever)
        : base(parties, {}, limit), action_(action), last_(parties - 1) {}
    int arrive_and_wait() {
      if (due_.exchange(false)) action_();
      const int place = base::arrive_and_wait();
      if (place == last_) due_ = true;
      return place;
    }

   private:
    Action action_;
    const int last_;
    std::atomic<bool> due_{false};
  };
};

}  // namespace heddle::models
