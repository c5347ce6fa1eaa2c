// The descendants of a process: finding them, and killing all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <optional>
#include <vector>

namespace heddle::driver {

/// The living children of `parent`, without zombies, as read from /proc. This and the next two throw std::system_error if
/// descriptors are exhausted.
std::vector<pid_t> living_children(pid_t parent);

/// A living child that is about to die: killed, or exiting, which takes long if it has much memory to free.
std::optional<pid_t> dying_child(pid_t parent);

/// The number of living descendants of `parent`.
int living_descendants(pid_t parent);

/// Makes this process the subreaper of its descendants: those that lose their parent become its children, even after setsid or a
/// double fork, so that they can be found. Throws std::system_error.
void become_subreaper();

/// Kills and reaps all descendants of this process, except the children in `spared` and their descendants. Signals only its own
/// children, level by level, since the id of any other process may have been reused. Returns how many were left after ten
/// seconds: zero, unless one is blocked in the kernel or belongs to another user, or /proc could not be read.
int end_descendants(const std::vector<pid_t>& spared = {});

}  // namespace heddle::driver
