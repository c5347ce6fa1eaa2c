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

/// Only the process that forked a unit learns how it ended, so it is there that a unit that left no outcome is made to
/// fail: for the reason that it left, or with how its process died.
class children {
 public:
  /// The ones of the calling process; a fork starts with none.
  static children& of_process();

  /// Forks a process that runs the unit. Throws std::system_error("fork").
  pid_t fork(process_shared::unit_base& unit);
  /// Waits until that child was reaped; returns at once if it is not (or no longer) a child. Looks around when that takes
  /// long: what is waited for may itself wait for another child, of any group, that has died.
  void reap(pid_t child);
  /// Reaps all that have ended; never waits. For all who wait for something that may depend on them.
  void look_around();
  /// As above for the calling process, for one that goes on and on instead of waiting: mostly it does nothing.
  static void look_now_and_then();

 private:
  process_shared::due_now_and_then due_;
  std::unordered_map<pid_t, process_shared::unit_base*> running_;
};

}  // namespace heddle::forking
