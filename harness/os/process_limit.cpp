// The limits that can be the cause of EAGAIN.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_limit.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace heddle::os {
namespace {

rlim_t soft_limit(__rlimit_resource which) {
  rlimit limit{};
  return getrlimit(which, &limit) == 0 ? limit.rlim_cur : RLIM_INFINITY;
}

}  // namespace

std::string with_process_limits(std::string why) {
  if (why.find(std::generic_category().message(EAGAIN)) == std::string::npos) return why;
  // The first limit does not apply to root. The stacks of threads count towards the second.
  const auto processes = geteuid() == 0 ? RLIM_INFINITY : soft_limit(RLIMIT_NPROC);
  const auto memory = soft_limit(RLIMIT_AS);
  if (processes != RLIM_INFINITY)
    why += "; the limit on processes and threads (ulimit -u) is " + std::to_string(processes);
  if (memory != RLIM_INFINITY) why += "; the limit on memory (ulimit -v) is " + std::to_string(memory / 1024) + " KiB";
  return why;
}

}  // namespace heddle::os
