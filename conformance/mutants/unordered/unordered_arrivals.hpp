// A barrier whose last party, and the action that it runs, don't see what the others did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/spinning_barrier.hpp"

namespace heddle::models {

struct unordered_arrivals : conformance::altered_threads<unordered_arrivals> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> using barrier =
      conformance::spinning_barrier<Action, std::memory_order_release, std::memory_order_release>;
};

}  // namespace heddle::models
