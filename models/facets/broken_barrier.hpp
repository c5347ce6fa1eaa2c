// What a barrier throws to those whose round will never be complete.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace heddle {

/// After Python's threading.BrokenBarrierError: somebody aborted or reset the barrier, its action threw, or a unit's limit
/// passed before all had arrived.
struct broken_barrier : std::runtime_error {
  broken_barrier() : std::runtime_error("the barrier is broken") {}
};

}  // namespace heddle
