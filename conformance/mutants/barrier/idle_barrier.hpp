// A barrier that runs no action for a single party, since it has nobody to wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct idle_barrier : conformance::altered_threads<idle_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), alone_(parties == 1) {}
    int arrive_and_wait() { return arrive_and_wait_for(base::for_ever); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      if (!alone_) return base::arrive_and_wait_for(limit);
      if (this->broken()) throw broken_barrier();
      return 0;
    }

   private:
    const bool alone_;
  };
};

}  // namespace heddle::models
