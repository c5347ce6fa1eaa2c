// A small process between the driver and one host, so that nothing of the host outlives its call.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/os/descriptor.hpp"

#include <sys/types.h>

#include <string>
#include <vector>

namespace heddle::driver {

/// A program to start: its path, then its arguments.
struct command {
  std::vector<std::string> arguments;
  bool shows_errors = false;  ///< standard error goes to the driver's own, not into a pipe
};

/// What a supervisor tells the driver when all is over; one write into a pipe, so whole or not at all.
struct supervisor_report {
  int start_error;  ///< errno where the host could not be started, otherwise zero
  int wait_status;  ///< as of waitpid, where the host came to its end by itself
  bool ended;       ///< whether it did: false if the driver had it ended
  int left_behind;  ///< processes of the host's that were still alive after its end
  int unending;     ///< processes that could not even be killed
};

/// A host that has been started, seen from the driver.
struct guarded_host {
  pid_t supervisor;
  os::descriptor control;  ///< closing it, or dying, has the host and all its descendants killed
  os::descriptor report;   ///< gives one supervisor_report, and then its end
  os::descriptor out;      ///< standard output of the host
  os::descriptor err;      ///< standard error of the host, none if it shows errors
};

/// Starts a host below a supervisor; throws std::system_error if no process can be made.
///
/// Why a process in between: the driver may be killed by SIGKILL at any moment, and then somebody has to be
/// left who ends the host's grandchildren, wherever they went. PR_SET_PDEATHSIG reaches only the host itself.
/// The supervisor sleeps in poll() while the host works. Should the supervisor be killed, the host dies with it
/// (PR_SET_PDEATHSIG) and the rest falls to the driver, which is a subreaper, too.
guarded_host start_guarded(const command& what);

}  // namespace heddle::driver
