// Rows of an image of the Mandelbrot set: computation only; some rows take a hundred times as long as others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/tick.hpp"

namespace heddle::kernels {

inline constexpr int picture_rows = 128, picture_columns = 256, most_iterations = 1000;

/// Iterations of z = z² + c from 0 until |z| > 2 (the escape time algorithm), for the point c = x + iy.
inline std::uint64_t escape_time(double x, double y) {
  double re = 0, im = 0;
  std::uint64_t n = 0;
  for (; n < most_iterations && re * re + im * im <= 4; ++n) {
    const double next = re * re - im * im + x;
    im = 2 * re * im + y;
    re = next;
  }
  return n;
}

/// A checksum of one row, which depends on the order of its pixels. Not inlined, so that every program has the same code.
template <class M> [[gnu::noinline]] std::uint64_t row_checksum(int row) {
  std::uint64_t sum = 0;
  const double y = -1.25 + 2.5 * row / picture_rows;
  for (int column = 0; column < picture_columns; ++column) {
    sum = sum * 31 + escape_time(-2.0 + 2.5 * column / picture_columns, y);
    tick<M>();
  }
  return sum;
}

/// The combined checksums of all rows, from a sequential run.
inline constexpr std::uint64_t picture_checksum = 15'910'653'568'843'877'658U;

}  // namespace heddle::kernels
