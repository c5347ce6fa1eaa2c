// A barrier that is not broken any more after a wait has expired.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lax_barrier : conformance::altered_threads<lax_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    using base::base;
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      try {
        return base::arrive_and_wait_for(limit);
      } catch (const broken_barrier&) {
        this->reset();
        throw;
      }
    }
  };
};

}  // namespace heddle::models
