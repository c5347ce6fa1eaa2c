// A barrier whose waiters look at its state only when they wake: after an abort and a reset they wait on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct mended_barrier : conformance::altered_threads<mended_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit) {}
    int arrive_and_wait() { return arrive_and_wait_for(base::for_ever); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      try {
        return base::arrive_and_wait_for(limit);
      } catch (const broken_barrier&) {
        if (!aborted_ || this->broken()) throw;
      }
      return base::arrive_and_wait_for(limit);
    }
    void abort() {
      aborted_ = true;
      base::abort();
    }

   private:
    std::atomic<bool> aborted_;
  };
};

}  // namespace heddle::models
