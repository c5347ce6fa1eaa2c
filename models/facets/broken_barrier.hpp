// The exception that a barrier throws to units whose round can't be completed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace heddle {

/// After Python's threading.BrokenBarrierError: a unit aborted or reset the barrier, its action threw, or a unit's limit
/// passed before all had arrived.
struct broken_barrier : std::runtime_error {
  broken_barrier() : std::runtime_error("the barrier is broken") {}
};

}  // namespace heddle
