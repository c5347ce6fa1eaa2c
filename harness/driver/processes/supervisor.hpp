// A small process between the driver and one host, so that no process of the host outlives its call.
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
  bool shows_errors = false;  ///< standard error is the driver's own, not a pipe
};

/// What a supervisor reports to the driver at its end, with one write into a pipe, which is atomic.
struct supervisor_report {
  int start_error;  ///< errno if the host could not be started, otherwise zero
  int wait_status;  ///< as of waitpid, if the host ended by itself
  bool ended;       ///< whether the host ended by itself: false if the driver asked to end it
  int left_behind;  ///< processes of the host that were still alive after its end
  int unending;     ///< processes that could not even be killed
};

/// A host that has been started, as the driver sees it.
struct guarded_host {
  pid_t supervisor;
  os::descriptor control;  ///< if it is closed, or the driver dies, the host and all its descendants are killed
  os::descriptor report;   ///< gives one supervisor_report, then end of file
  os::descriptor out;      ///< standard output of the host
  os::descriptor err;      ///< standard error of the host, none if it shows errors
};

/// Starts a host below a supervisor; throws std::system_error if no process can be made.
///
/// Why a process in between: the driver may be killed by SIGKILL at any moment, and then another process has to kill the host's
/// descendants; PR_SET_PDEATHSIG reaches only the host itself. The supervisor sleeps in poll() while the host works. If the
/// supervisor is killed, the host dies with it (PR_SET_PDEATHSIG), and the driver, also a subreaper, kills the rest.
guarded_host start_guarded(const command& what);

}  // namespace heddle::driver
