// How many ticks of a loop stand for a bytecode of the interpreter whose lock is emulated.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

namespace heddle::models {

/// What CPython 2 took for a bytecode: D. Beazley's countdown of 2 * 10^8 steps took 24.6 s (Inside the Python GIL, 2009), and
/// a step of `while n > 0: n -= 1` is nine bytecodes.
inline constexpr std::chrono::nanoseconds bytecode{14};

/// How long a step of a small computation takes with a tick at its end. The shortest of several, since a computation that was
/// interrupted says nothing of that.
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
