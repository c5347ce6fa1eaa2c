// A barrier that says in a byte how many wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct short_count_barrier : conformance::altered_threads<short_count_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using derived::barrier<threads, Action>::barrier;
    int waiting() { return static_cast<unsigned char>(derived::barrier<threads, Action>::waiting()); }
  };
};

}  // namespace heddle::models
