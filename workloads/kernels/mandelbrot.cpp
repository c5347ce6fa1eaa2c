// The escape times of the points of a row, apart from every model, so that all programs have the same code.
// SPDX-License-Identifier: Apache-2.0
#include "workloads/kernels/mandelbrot.hpp"

#include "harness/account.hpp"
#include "harness/splitmix.hpp"

namespace heddle::kernels {
namespace {

/// Iterations of z = z² + c from 0 until |z| > 2 (the escape time algorithm), for the point c = x + iy.
std::uint64_t escape_time(double x, double y) {
  double re = 0, im = 0;
  std::uint64_t n = 0;
  for (; n < most_iterations && re * re + im * im <= 4; ++n) {
    const double next = re * re - im * im + x;
    im = 2 * re * im + y;
    re = next;
  }
  return n;
}

template <class Loop> std::uint64_t checksum_of(int row) {
  [[maybe_unused]] const Loop here;
  std::uint64_t sum = 0;
  const double y = -1.25 + 2.5 * row / picture_rows;
  for (int column = 0; column < picture_columns; ++column) {
    sum = sum * 31 + escape_time(-2.0 + 2.5 * column / picture_columns, y);
    Loop::tick();
  }
  return sum;
}

struct painter {
  static void painted(int row) { kernel_work<painter>::done(mark(row, 0)); }
};

}  // namespace

std::uint64_t row_checksum(int row, ticks how) {
  const auto sum = how == ticks::hooked ? checksum_of<ticking_loop>(row) : checksum_of<plain_loop>(row);
  painter::painted(row);
  return sum;
}

std::uint64_t mark(int row, std::uint64_t seed) { return splitmix::mixed(seed + static_cast<std::uint64_t>(row)); }

std::uint64_t marks_of_picture(std::uint64_t seed) {
  std::uint64_t sum = 0;
  for (int row = 0; row < picture_rows; ++row) sum += mark(row, seed);
  return sum;
}

}  // namespace heddle::kernels
