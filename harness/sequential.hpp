// The CPU time of a computation by itself: what no concurrent program that does it can be far below.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <limits>

namespace heddle {

/// The CPU time of the calling thread.
inline std::int64_t thread_cpu_ns() {
  timespec used{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return used.tv_sec * 1'000'000'000LL + used.tv_nsec;
}

/// The shortest of a few runs, each of which gives a number: an interrupted one takes longer.
template <class Run> double shortest_cpu_ns(Run run) {
  auto shortest = std::numeric_limits<std::int64_t>::max();
  for (int i = 0; i < 3; ++i) {
    const auto before = thread_cpu_ns();
    [[maybe_unused]] const volatile auto answer = run();
    shortest = std::min(shortest, thread_cpu_ns() - before);
  }
  return static_cast<double>(shortest);
}

}  // namespace heddle
