// A barrier that shows nothing to those that waited for its last party.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/spinning_barrier.hpp"

namespace heddle::models {

struct unordered_barrier : conformance::altered_threads<unordered_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> using barrier =
      conformance::spinning_barrier<Action, std::memory_order_acq_rel, std::memory_order_relaxed>;
};

}  // namespace heddle::models
