// Runs calls of hosts, one or a few at a time, until all are done or the driver is asked to stop.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/call.hpp"
#include "processes/signals.hpp"

#include <cstddef>
#include <functional>
#include <optional>

namespace heddle::driver {

/// A call to make; `id` identifies it to the caller.
struct job {
  std::size_t id = 0;
  command what;
  double deadline_s = 0;
};

/// The calls that a job runner makes, and the callbacks for their results.
struct work {
  std::function<std::optional<job>()> next;                          ///< the next call, or none when all are started
  std::function<void(std::size_t id, const call_result&)> finished;  ///< called once for each call
  std::function<void()> tick = [] {};                                ///< called about once a second, for the display
};

/// Runs `what`, at most `at_once` calls at a time. Returns true if all calls were made, and false if `stop` was signalled:
/// running calls are then killed and not reported. After each call, descendants of this process that belong to no running call
/// are killed. An exception from a callback ends all calls.
bool run_jobs(const work& what, int at_once, stop_signals& stop);

/// Runs one call and returns its result; nullopt if asked to stop.
std::optional<call_result> run_alone(const command& what, double deadline_s, stop_signals& stop);

}  // namespace heddle::driver
