// A barrier that treats any number of parties below one as one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct credulous_barrier : conformance::altered_threads<credulous_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max())
        : derived::barrier<threads, Action>(std::max(parties, 1), action, limit) {}
  };
};

}  // namespace heddle::models
