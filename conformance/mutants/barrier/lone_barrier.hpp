// A barrier that a single party passes even when it is broken, since it has nobody to wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lone_barrier : conformance::altered_threads<lone_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), alone_(parties == 1), action_(action) {}
    int arrive_and_wait() { return alone_ ? pass() : base::arrive_and_wait(); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      return alone_ ? pass() : base::arrive_and_wait_for(limit);
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

}  // namespace heddle::models
