// A barrier that rounds the limit of an arrival down to whole milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct coarse_barrier : conformance::altered_threads<coarse_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    using base::base;
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      return base::arrive_and_wait_for(std::chrono::floor<std::chrono::milliseconds>(limit));
    }
  };
};

}  // namespace heddle::models
