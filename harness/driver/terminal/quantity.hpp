// Times and counts as readable text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heddle::driver {

/// Nanoseconds with three significant digits and a unit: `5.50 ns`, `36.0 µs`, `1.23 s`.
std::string time_text(double nanoseconds);

/// An approximate duration: `8 s`, `2 min 30 s`, `1 h 5 min`.
std::string duration_text(double seconds);

/// `1 cell`, `2 cells`.
std::string counted(std::size_t count, std::string_view noun);

}  // namespace heddle::driver
