// The processes below a process: finding them, and ending all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <optional>
#include <vector>

namespace heddle::driver {

/// The living children of `parent` (zombies left out), by what the kernel shows in /proc. This and the next two throw
/// std::system_error where there are no descriptors to look with.
std::vector<pid_t> living_children(pid_t parent);

/// A living child that is about to die: killed, or on its way out, which takes long where much memory is given back.
std::optional<pid_t> dying_child(pid_t parent);

/// How many living processes there are below `parent`.
int living_descendants(pid_t parent);

/// Makes processes below this one that lose their parent children of this one, wherever they hid (setsid,
/// double fork), so that they can be found; throws std::system_error.
void become_subreaper();

/// Kills and reaps all descendants of this process, except the children in `spared` and what is below them.
/// Signals its own children alone, level by level: the number of another process may have become somebody else's.
/// Returns how many could not be ended within ten seconds: none, unless the kernel holds one, it belongs to
/// somebody else, or nothing could be seen.
int end_descendants(const std::vector<pid_t>& spared = {});

}  // namespace heddle::driver
