// The CPU clock of a process.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <ctime>
#include <optional>

namespace heddle::os {

/// The CPU time that the threads of `pid` have used so far; empty if there is no such process.
inline std::optional<std::int64_t> cpu_ns_of(pid_t pid) {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0) return {};
  return used.tv_sec * 1'000'000'000LL + used.tv_nsec;
}

}  // namespace heddle::os
