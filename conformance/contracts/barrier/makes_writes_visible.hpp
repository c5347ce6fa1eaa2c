// Says: what happened before an arrival is visible to the action, and to all parties after it, plain data included.
// Source: docs/interface.md, *what happened before*; [intro.races].
// Killed by: unordered_barrier, unordered_arrivals.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/visibility/barrier.hpp"

namespace heddle::contracts::barrier {

template <class M> struct makes_writes_visible : conformance::makes_writes_visible<M, conformance::barrier_relay<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::barrier
