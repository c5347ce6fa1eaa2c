// Objects that share one of 256 others, chosen by their address.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace heddle::conformance {

/// Which of them one at this address has.
template <class Shared, class Self> Shared& stripe_of(const Self* self) {
  static std::array<Shared, 256> all;
  return all[reinterpret_cast<std::uintptr_t>(self) / alignof(Self) % all.size()];
}

}  // namespace heddle::conformance
