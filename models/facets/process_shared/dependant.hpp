// Forked processes that never outlive their parent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace heddle::process_shared {

/// Forks a process that calls `work(with)` and then _exit(0), so the parent's exit handlers do not run in it; the parent
/// flushes its own buffers before the fork. The kernel kills the child (SIGKILL) when the forking thread ends, for any reason.
/// An uncaught exception in it is a SIGABRT; it doesn't inherit exceptions that the parent is handling. Throws
/// std::system_error("fork").
pid_t fork_dependant(void (*work)(void*), void* with);

/// What makes a process a dependant that somebody else's code has forked; called in it, with its parent.
void be_dependant_of(pid_t parent);

}  // namespace heddle::process_shared
