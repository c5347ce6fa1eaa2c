// A barrier that a reset breaks if anybody waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sticky_barrier : conformance::altered_threads<sticky_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using derived::barrier<threads, Action>::barrier;
    void reset() {
      if (this->waiting() > 0)
        this->abort();
      else
        derived::barrier<threads, Action>::reset();
    }
  };
};

}  // namespace heddle::models
