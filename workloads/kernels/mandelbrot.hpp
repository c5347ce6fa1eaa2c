// Rows of an image of the Mandelbrot set: computation only; some rows take a hundred times as long as others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "harness/tick.hpp"

namespace heddle::kernels {

inline constexpr int picture_rows = 128, picture_columns = 256, most_iterations = 1000;

/// A checksum of one row, which depends on the order of its pixels.
std::uint64_t row_checksum(int row, ticks how);

/// The combined checksums of all rows, from a sequential run.
inline constexpr std::uint64_t picture_checksum = 15'910'653'568'843'877'658U;

}  // namespace heddle::kernels
