// Counts the ways to place n queens, with bit masks; has the known counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "harness/tick.hpp"

namespace heddle::kernels {

/// A board whose first `row` rows are filled, as the attacked columns and diagonals of the next row. Richards' bit-mask method
/// (M. Richards, Backtracking algorithms in MCPL using bit patterns and recursion, 1997).
struct board {
  std::int32_t size = 0;
  std::int32_t row = 0;
  std::uint32_t columns = 0, left = 0, right = 0;

  std::uint32_t free_places() const { return ~(columns | left | right) & ((1U << size) - 1); }
  board with(std::uint32_t place) const {
    return {size, row + 1, columns | place, (left | place) << 1, (right | place) >> 1};
  }
};

/// The number of solutions that complete this board. Not inlined, not even into itself: how much a compiler inlines depends on
/// the rest of the source, so one model's kernel could be faster than another's.
template <class M> [[gnu::noinline]] std::int64_t completions(const board& b) {
  if (b.row == b.size) return 1;
  std::int64_t found = 0;
  for (auto places = b.free_places(); places != 0; places &= places - 1) {
    found += completions<M>(b.with(places & -places));
    tick<M>();
  }
  return found;
}

/// The number of boards with at most `rows` rows filled that can be reached from this one, itself included.
inline std::int64_t boards_down_to(const board& b, std::int32_t rows) {
  if (b.row == rows) return 1;
  std::int64_t count = 1;
  for (auto places = b.free_places(); places != 0; places &= places - 1)
    count += boards_down_to(b.with(places & -places), rows);
  return count;
}

/// OEIS A000170.
inline std::int64_t known_solutions(std::int32_t size) {
  constexpr std::array<std::int64_t, 15> counts{1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2'680, 14'200, 73'712, 365'596};
  return counts.at(static_cast<std::size_t>(size));
}

}  // namespace heddle::kernels
