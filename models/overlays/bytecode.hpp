// The durations from which the number of a loop's ticks per bytecode of the emulated interpreter is computed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

namespace heddle::models {

/// The duration of a bytecode in CPython 2: D. Beazley's countdown of 2 * 10^8 steps took 24.6 s (Inside the Python GIL, 2009),
/// and a step of `while n > 0: n -= 1` is nine bytecodes.
inline constexpr std::chrono::nanoseconds bytecode{14};

/// The duration of a step of a small computation with a tick at its end. The shortest of several tries, since an interrupted
/// one takes longer.
template <class Tick> double step_ns(Tick tick) {
  using clock = std::chrono::steady_clock;
  constexpr int tries = 20, steps = 20'000;
  double shortest = std::numeric_limits<double>::max();
  std::uint64_t x = 1;
  for (int i = 0; i < tries; ++i) {
    const auto began = clock::now();
    for (int step = 0; step < steps; ++step) {
      x = x * 6364136223846793005ULL + 1442695040888963407ULL;
      asm volatile("" : "+r"(x));
      tick();
    }
    shortest = std::min(shortest, std::chrono::duration<double, std::nano>(clock::now() - began).count() / steps);
  }
  return shortest;
}

}  // namespace heddle::models
