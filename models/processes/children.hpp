// The units that this process has forked and not yet reaped.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <unordered_map>

#include "models/facets/process_shared/patience.hpp"
#include "models/facets/process_shared/unit.hpp"

namespace heddle::forking {

struct forked_unit : process_shared::unit_base {
  pid_t process = 0;  ///< its spawner's child
};

/// Only the process that forked a unit learns how its process ended. So if a unit left no outcome, its parent makes it fail,
/// with the reason that it left or how its process died.
class children {
 public:
  /// The children of the calling process; a forked process starts with none.
  static children& of_process();

  /// Forks a process that runs the unit. Throws std::system_error("fork").
  pid_t fork(process_shared::unit_base& unit);
  /// Waits until that child was reaped; returns at once if it is not (or no longer) a child. Calls look_around() if that takes
  /// long: the child may itself wait for another child, of any group, that has died.
  void reap(pid_t child);
  /// Reaps all children that have ended; never waits. For waits that may depend on a child.
  void look_around();
  /// As above, for a process that polls instead of sleeping: most calls do nothing.
  static void look_now_and_then();

 private:
  process_shared::due_now_and_then due_;
  std::unordered_map<pid_t, process_shared::unit_base*> running_;
};

}  // namespace heddle::forking
