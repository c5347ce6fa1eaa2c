// Counts the ways to place n queens, with bit masks; has the known counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// The number of solutions that complete this board.
std::int64_t completions(const board& b, ticks how);

/// A number that depends on all of the board and on a seed. Added to a board's completions it makes an answer that is of this board and
/// of no other pass.
std::int64_t mark(const board& b, std::uint64_t seed);
/// The sum of the marks of all boards with exactly `rows` rows filled that can be reached from this one.
std::int64_t marks_at(const board& b, std::int32_t rows, std::uint64_t seed);

/// The same for boards with at most `rows` rows filled, this one included.
std::int64_t marks_down_to(const board& b, std::int32_t rows, std::uint64_t seed);

/// The number of boards with at most `rows` rows filled that can be reached from this one, itself included.
std::int64_t boards_down_to(const board& b, std::int32_t rows);

/// OEIS A000170, for up to 14 queens.
std::int64_t known_solutions(std::int32_t size);

}  // namespace heddle::kernels
