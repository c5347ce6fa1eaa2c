// Forked processes that never outlive the one that forked them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace heddle::process_shared {

/// Forks a process that does `work(with)` and leaves by _exit(0): what the parent registered for its own exit does not run,
/// what it had buffered is written by the parent, before. The kernel kills it (SIGKILL) when the forking thread ends, however
/// that happens. An exception without a handler in it is a SIGABRT; those that the parent handles meanwhile are not the child's. Throws std::system_error("fork").
pid_t fork_dependant(void (*work)(void*), void* with);

}  // namespace heddle::process_shared
