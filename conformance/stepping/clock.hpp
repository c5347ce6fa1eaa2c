// Virtual time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace heddle::stepping {

/// Advances by a microsecond with each step, so that a unit that spins on the clock ends, and jumps to the next limit when no unit
/// is ready, or when a chooser lets time pass.
struct clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<clock>;
  static constexpr bool is_steady = true;
  static time_point now();
};

}  // namespace heddle::stepping
