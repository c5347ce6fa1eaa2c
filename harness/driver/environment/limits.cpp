// The kernel's limits: descriptors, processes, threads, perf events.
// SPDX-License-Identifier: Apache-2.0
#include "environment/sources.hpp"

#include <sys/resource.h>

namespace heddle::driver {

namespace {

json limit(int which) {
  rlimit found{};
  if (getrlimit(static_cast<__rlimit_resource_t>(which), &found) != 0) return "unknown";
  return found.rlim_cur == RLIM_INFINITY ? json("unlimited") : json(found.rlim_cur);
}

}  // namespace

void describe_limits(const facts_root& root, json& fields) {
  fields["limit_descriptors"] = limit(RLIMIT_NOFILE);
  fields["limit_processes"] = limit(RLIMIT_NPROC);
  fields["limit_locked_memory"] = limit(RLIMIT_MEMLOCK);
  fields["limit_pids"] = number(root.text("proc/sys/kernel/pid_max"));
  fields["limit_threads"] = number(root.text("proc/sys/kernel/threads-max"));
  fields["limit_listen_backlog"] = number(root.text("proc/sys/net/core/somaxconn"));
  fields["perf_event_paranoid"] = number(root.text("proc/sys/kernel/perf_event_paranoid"));
}

}  // namespace heddle::driver
