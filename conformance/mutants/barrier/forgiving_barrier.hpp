// A barrier that is not broken any more after an abort.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct forgiving_barrier : conformance::altered_threads<forgiving_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using derived::barrier<threads, Action>::barrier;
    void abort() { this->reset(); }
  };
};

}  // namespace heddle::models
