// A barrier that halves its limits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hasty_barrier : conformance::altered_threads<hasty_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit == base::for_ever ? limit : limit / 2) {}
    int arrive_and_wait_for(std::chrono::nanoseconds limit) { return base::arrive_and_wait_for(limit / 2); }
  };
};

}  // namespace heddle::models
