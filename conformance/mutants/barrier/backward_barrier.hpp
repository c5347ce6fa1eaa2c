// A barrier that numbers its parties from the last to arrive, as CyclicBarrier does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct backward_barrier : conformance::altered_threads<backward_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), parties_(parties) {}
    int arrive_and_wait() { return parties_ - 1 - base::arrive_and_wait(); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) { return parties_ - 1 - base::arrive_and_wait_for(limit); }

   private:
    const int parties_;
  };
};

}  // namespace heddle::models
