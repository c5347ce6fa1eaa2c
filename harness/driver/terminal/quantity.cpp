// Formats times and counts.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/quantity.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace heddle::driver {

std::string time_text(double nanoseconds) {
  constexpr std::array units = {"ns", "µs", "ms", "s"};
  std::size_t unit = 0;
  double value = nanoseconds;
  // 999.5 would be rounded to 1000, which has four digits.
  for (; value >= 999.5 && unit + 1 < units.size(); ++unit) value /= 1000;
  const int decimals = value >= 99.95 || value == 0 ? 0 : value >= 9.995 ? 1 : 2;
  return fmt::format("{:.{}f} {}", value, decimals, units.at(unit));
}

std::string duration_text(double seconds) {
  const auto whole = std::lround(std::fmax(0, seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace heddle::driver
