// The frame of a raw twin: a workload written by hand on one library, timed as the harness times its cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace twin {

using clock = std::chrono::steady_clock;

/// `PROGRAM OPS PARAMETER REPETITIONS` prints a line of nanoseconds per operation for each repetition. `once(ops, parameter)`
/// gives the time from its start gate to its last finish, or a negative one for a wrong answer.
template <class Once> int run(int argc, char** argv, Once once) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: %s OPS PARAMETER REPETITIONS\n", argv[0]);
    return 2;
  }
  const long ops = std::atol(argv[1]), parameter = std::atol(argv[2]), repetitions = std::atol(argv[3]);
  once(ops, parameter);  // the harness has run passes before the timed ones, too
  for (long i = 0; i < repetitions; ++i) {
    const std::chrono::duration<double, std::nano> took = once(ops, parameter);
    if (took.count() < 0) return 1;
    std::printf("%.4f\n", took.count() / static_cast<double>(ops));
  }
  return 0;
}

}  // namespace twin
