// Runs calls of hosts, one or a few at a time, until all are done or somebody asks to stop.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/call.hpp"
#include "processes/signals.hpp"

#include <cstddef>
#include <functional>
#include <optional>

namespace heddle::driver {

/// A call to make; `id` is the caller's, to know it by.
struct job {
  std::size_t id = 0;
  command what;
  double deadline_s = 0;
};

/// What a job runner is given to do.
struct work {
  std::function<std::optional<job>()> next;                          ///< the next call, or none when all are started
  std::function<void(std::size_t id, const call_result&)> finished;  ///< called once for each call
  std::function<void()> tick = [] {};                                ///< called about once a second, for the display
};

/// Runs `what`, at most `at_once` calls at a time. Returns true if everything was done, and false if `stop`
/// asked to stop: calls under way are then ended, and not reported. Sleeps while nothing happens. After each
/// call, whatever is left below this process and belongs to no running call is ended. Exceptions of the
/// callbacks end all calls.
bool run_jobs(const work& what, int at_once, stop_signals& stop);

/// Runs one call and returns its result, or nothing where somebody asked to stop.
std::optional<call_result> run_alone(const command& what, double deadline_s, stop_signals& stop);

}  // namespace heddle::driver
