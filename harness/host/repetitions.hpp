// Google Benchmark as the engine of repetition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace heddle {

/// How often a cell is timed in one process. Their median is the process's one number; they are not samples of
/// anything.
inline constexpr int repetition_count = 5;

/// Runs `once` that many times under Google Benchmark, with one iteration each and manual time: `once` calibrated
/// itself and gives the time of one operation (with manual time, the library's own calibration would not bound the wall
/// time). Exceptions come out here, not through the library. Gives nanoseconds per operation, as many as
/// `repetition_count`; throws std::runtime_error otherwise. No variable of the environment changes it.
std::vector<double> repeat(const std::string& name, const std::function<std::chrono::duration<double>()>& once);

}  // namespace heddle
