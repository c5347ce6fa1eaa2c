// Repeats a timed pass with Google Benchmark.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace heddle {

/// How often a cell is timed in one process. The median is the process's one number; repetitions are not samples for
/// statistics.
inline constexpr int repetition_count = 5;

/// Runs `once` `repetition_count` times under Google Benchmark, with one iteration each and manual time: `once` is already
/// calibrated and gives the time of one operation (with manual time, the library's own calibration doesn't bound wall
/// time). Gives nanoseconds per operation of each; throws std::runtime_error if there are fewer. Rethrows what `once`
/// threw. Not affected by environment variables.
std::vector<double> repeat(const std::string& name, const std::function<std::chrono::duration<double>()>& once);

}  // namespace heddle
