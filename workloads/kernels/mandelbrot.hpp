// Rows of an image of the Mandelbrot set: computation only; some rows take a hundred times as long as others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/tick.hpp"

namespace heddle::kernels {

inline constexpr int picture_rows = 128, picture_columns = 256, most_iterations = 1000;

/// A checksum of one row, which depends on the order of its pixels.
std::uint64_t row_checksum(int row, ticks how);

/// A number that depends on the row and on a seed. Added to a row's checksum it makes an answer that is of no other pass.
std::uint64_t mark(int row, std::uint64_t seed);
/// The sum of the marks of all rows.
std::uint64_t marks_of_picture(std::uint64_t seed);

/// The combined checksums of all rows, from a sequential run.
inline constexpr std::uint64_t picture_checksum = 15'910'653'568'843'877'658U;

}  // namespace heddle::kernels
