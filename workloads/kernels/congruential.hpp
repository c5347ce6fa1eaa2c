// A computation that a compiler can't optimise away: a linear congruential generator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/tick.hpp"

namespace heddle::kernels {

/// Knuth's MMIX multiplier; each step depends on the one before.
inline constexpr std::uint64_t multiplier = 6364136223846793005ULL, increment = 1442695040888963407ULL;

std::uint64_t stepped(std::uint64_t x, long steps, ticks how);
/// What a call with that many steps counts as work.
std::uint64_t mark(long steps);

/// The same result in O(log steps) (F. Brown, Random number generation with arbitrary strides, 1994), to verify the answer.
std::uint64_t jumped(std::uint64_t x, long steps);

}  // namespace heddle::kernels
