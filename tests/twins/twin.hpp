// The frame of a raw twin: a workload written by hand on one library, timed as the harness times its cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace twin {

using clock = std::chrono::steady_clock;

/// What a pass gives: the time from its start gate to its last finish, and whether its answer is right.
struct timed {
  std::chrono::nanoseconds took;
  bool right;
};

struct size {
  long ops = 1, parameter = 0;
};

inline int wrong(const char* program) {
  std::fprintf(stderr, "%s: the answer is wrong\n", program);
  return 1;
}

/// `PROGRAM OPS PARAMETER REPETITIONS` prints a line of nanoseconds per operation for each repetition; `PROGRAM` alone only
/// checks the answer of a `small` pass. `once(ops, parameter)` runs one pass. Exit status 1: an answer was wrong.
template <class Once> int run(int argc, char** argv, Once once, size small) {
  if (argc == 1) {
    if (!once(small.ops, small.parameter).right) return wrong(argv[0]);
    std::puts("the answer is right");
    return 0;
  }
  const auto number = [&](int at) { return at < argc ? std::atol(argv[at]) : 0; };
  const long ops = number(1), parameter = number(2), repetitions = number(3);
  if (argc != 4 || ops < 1 || repetitions < 1) {
    std::fprintf(stderr, "usage: %s [OPS PARAMETER REPETITIONS]\n", argv[0]);
    return 2;
  }
  // One more than is told: the harness, too, has run passes before the timed ones.
  for (long i = 0; i <= repetitions; ++i) {
    const timed pass = once(ops, parameter);
    if (!pass.right) return wrong(argv[0]);
    const std::chrono::duration<double, std::nano> took = pass.took;
    if (i > 0) std::printf("%.4f\n", took.count() / static_cast<double>(ops));
  }
  return 0;
}

}  // namespace twin
