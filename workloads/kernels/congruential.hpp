// A computation that a compiler can't optimise away: a linear congruential generator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/tick.hpp"

namespace heddle::kernels {

/// Knuth's MMIX multiplier; each step depends on the one before.
inline constexpr std::uint64_t multiplier = 6364136223846793005ULL, increment = 1442695040888963407ULL;

/// Not inlined, so that every program has the same code.
template <class M> [[gnu::noinline]] std::uint64_t stepped(std::uint64_t x, long steps) {
  for (long i = 0; i < steps; ++i) {
    x = x * multiplier + increment;
    tick<M>();
  }
  return x;
}

/// The same result in O(log steps) (F. Brown, Random number generation with arbitrary strides, 1994), to verify the answer.
inline std::uint64_t jumped(std::uint64_t x, long steps) {
  std::uint64_t a = multiplier, c = increment, all_a = 1, all_c = 0;
  for (auto left = static_cast<std::uint64_t>(steps); left != 0; left >>= 1) {
    if (left & 1) {
      all_a *= a;
      all_c = all_c * a + c;
    }
    c *= a + 1;
    a *= a;
  }
  return all_a * x + all_c;
}

}  // namespace heddle::kernels
