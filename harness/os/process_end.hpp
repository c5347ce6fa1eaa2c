// The end of a process: waiting for it, describing it, and ending with the parent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <poll.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <string>

#include "harness/os/descriptor.hpp"

namespace heddle::os {

/// "SIGSEGV", or "signal 34" for one without a name.
inline std::string signal_name(int signal) {
  const char* name = sigabbrev_np(signal);
  return name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

/// How a process ended, from its wait status: "exit status 3" or "SIGKILL". Such a text fits into std::string's own buffer, so
/// nothing is allocated and a signal handler may call this.
inline std::string end_in_words(int wait_status) {
  if (WIFSIGNALED(wait_status)) return signal_name(WTERMSIG(wait_status));
  return "exit status " + std::to_string(WEXITSTATUS(wait_status));
}

/// Waits until `pid`, a child of this process, has died. Returns false if it is alive after `limit`, or after `blind` if it can't
/// be observed because descriptors are exhausted.
inline bool await_death(pid_t pid, std::chrono::milliseconds limit, std::chrono::milliseconds blind) {
  const descriptor process(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
  pollfd death{process.get(), POLLIN, 0};
  return poll(&death, process ? 1 : 0, static_cast<int>((process ? limit : blind).count())) > 0;
}
inline bool await_death(pid_t pid, std::chrono::milliseconds limit) { return await_death(pid, limit, limit); }

/// Makes the kernel kill this process (SIGKILL) when the thread of `parent` that forked it ends. Returns false if `parent` is no
/// longer the parent, since the kernel would then never do it. May be used between fork and exec.
[[nodiscard]] inline bool die_with_parent(pid_t parent) noexcept {
  return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent;
}

}  // namespace heddle::os
