// Limits of every magnitude: around each number of bits, in each unit of time, that an operation may keep them in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace heddle::conformance {

/// 2^bits of a unit of `ns` nanoseconds, or nothing if that is less than two seconds or more than a duration has.
struct power_of_time {
  std::int64_t ns;
  int bits;
  constexpr bool fits() const {
    if (bits > 62 || ns > INT64_MAX >> bits) return false;
    return value() >= std::chrono::seconds(2);
  }
  constexpr std::chrono::nanoseconds value() const { return std::chrono::nanoseconds(ns << bits); }
};

struct magnitudes {
  static constexpr std::array<std::int64_t, 5> units{1, 100, 1'000, 1'000'000, 1'000'000'000};
  static constexpr std::array<int, 8> bits{7, 8, 15, 16, 31, 32, 53, 62};
  /// Kept in too few bits, the first of each pair is nothing, or below zero, and the second a microsecond.
  template <class F> static constexpr void each(F f) {
    for (const auto unit : units)
      for (const int b : bits)
        if (const power_of_time t{unit, b}; t.fits()) f(t.value()), f(t.value() + std::chrono::microseconds(1));
    using namespace std::chrono;
    for (const auto d : {hours(1), hours(24), hours(24 * 30), hours(24 * 365), hours(24 * 365 * 100)})
      f(nanoseconds(d));
    for (const auto less : {nanoseconds(0), nanoseconds(1), nanoseconds(hours(1))}) f(nanoseconds::max() - less);
  }
  static constexpr std::size_t count() {
    std::size_t n = 0;
    each([&n](auto) { ++n; });
    return n;
  }
};

/// From two seconds to the longest.
inline constexpr auto every_magnitude = [] {
  std::array<std::chrono::nanoseconds, magnitudes::count()> all{};
  std::size_t n = 0;
  magnitudes::each([&](std::chrono::nanoseconds limit) { all[n++] = limit; });
  return all;
}();
/// Limits below zero of every magnitude, and those that lead from the present time of a clock to just before its beginning: a time
/// so made is below zero by less than a second.
inline auto past_limits() {
  using namespace std::chrono;
  std::array<nanoseconds, every_magnitude.size() + 2> all{};
  for (std::size_t i = 0; i < every_magnitude.size(); ++i) all[i] = -every_magnitude[i];
  all[every_magnitude.size()] = -steady_clock::now().time_since_epoch() - milliseconds(500);
  all[every_magnitude.size() + 1] = -system_clock::now().time_since_epoch() - milliseconds(500);
  return all;
}
/// Limits that a contract can wait for, none of them a whole number of the next larger unit.
inline constexpr std::array<std::chrono::nanoseconds, 10> brief_limits{
    std::chrono::nanoseconds(1),       std::chrono::nanoseconds(999),        std::chrono::nanoseconds(1'999),
    std::chrono::nanoseconds(999'999), std::chrono::nanoseconds(1'999'999),  std::chrono::microseconds(3'001),
    std::chrono::milliseconds(5),      std::chrono::nanoseconds(20'999'999), std::chrono::milliseconds(20),
    std::chrono::microseconds(9'999)};

}  // namespace heddle::conformance
