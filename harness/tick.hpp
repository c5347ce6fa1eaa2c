// The point at which an emulated interpreter lock may interrupt a computation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

/// To be called at the end of each iteration of a computation's innermost loop, where an interpreter checks whether another
/// thread has asked for the lock. Compiles to nothing for a model without an interpreter lock.
template <class M> inline void tick() {
  if constexpr (requires { M::tick(); }) M::tick();
}

}  // namespace heddle
