// Where a computation could be interrupted by an emulated interpreter lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle::kernels {

/// Stands at the back-edge of a kernel's loop, as an interpreter looks for a drop request there. Compiled to nothing for a
/// model without such a lock.
template <class M> inline void tick() {
  if constexpr (requires { M::tick(); }) M::tick();
}

}  // namespace heddle::kernels
