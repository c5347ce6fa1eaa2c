// One number for the arguments of a unit, for the account of what its units were given (harness/account.hpp).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>

#include "harness/splitmix.hpp"

namespace heddle {

/// A hash, so that the sum over other arguments hardly ever is the same. A nanosecond or two.
template <std::integral... A> constexpr std::uint64_t mark_of(A... each) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
  std::uint64_t all = sizeof...(each);
  ((all = all * odd + static_cast<std::uint64_t>(each)), ...);
  return splitmix::mixed(all);
}

}  // namespace heddle
