// The activity of a process's descendants: their runnable threads and CPU time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace heddle::driver {

struct tree_activity {
  int runnable = 0;  ///< threads that run or wait for a processor
  std::int64_t cpu_ns =
      0;  ///< CPU time so far, with that of processes which have ended; falls if one is lost from sight
};

/// That of all living descendants of `root`. What can't be read counts as zero.
tree_activity activity_below(pid_t root);

}  // namespace heddle::driver
