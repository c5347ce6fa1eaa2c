// A barrier that keeps the limit of one arrival for later ones that have none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sticky_limit_barrier : conformance::altered_threads<sticky_limit_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit), limit_(limit) {}
    int arrive_and_wait() { return base::arrive_and_wait_for(limit_); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      limit_ = limit;
      return base::arrive_and_wait_for(limit);
    }

   private:
    std::atomic<std::chrono::nanoseconds> limit_;
  };
};

}  // namespace heddle::models
