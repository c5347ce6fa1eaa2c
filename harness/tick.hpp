// Where an emulated interpreter lock may interrupt a computation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

/// Stands at the end of each turn of a computation's innermost loop: there an interpreter looks whether another thread
/// has asked for the lock. Compiled to nothing for a model without an interpreter lock.
template <class M> inline void tick() {
  if constexpr (requires { M::tick(); }) M::tick();
}

}  // namespace heddle
