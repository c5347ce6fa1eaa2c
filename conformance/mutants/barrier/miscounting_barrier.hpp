// A barrier that counts one waiter more than there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct miscounting_barrier : conformance::altered_threads<miscounting_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using derived::barrier<threads, Action>::barrier;
    int waiting() { return derived::barrier<threads, Action>::waiting() + 1; }
  };
};

}  // namespace heddle::models
