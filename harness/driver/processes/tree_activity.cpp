// Reads thread states and CPU times from /proc.
// SPDX-License-Identifier: Apache-2.0
#include "processes/tree_activity.hpp"

#include "harness/os/cpu_clock.hpp"
#include "harness/os/proc.hpp"
#include "harness/os/process_table.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <system_error>

namespace heddle::driver {

namespace {

using std::filesystem::path;

path folder_of(pid_t pid) { return "/proc/" + std::to_string(pid); }

bool is_runnable(const path& thread) {
  char state = '?';
  os::open_stat(thread) >> state;
  return state == 'R';
}

/// The CPU time of the children that it has waited for: fields 16 and 17, in ticks.
std::int64_t ended_children_cpu_ns(pid_t pid) {
  auto fields = os::open_stat(folder_of(pid));
  std::string skipped;
  for (int field = 3; field < 16; ++field) fields >> skipped;
  std::int64_t user = 0, system = 0;
  fields >> user >> system;
  return (user + system) * (1'000'000'000LL / sysconf(_SC_CLK_TCK));
}

tree_activity look_below(pid_t root) {
  tree_activity sum{0, ended_children_cpu_ns(root)};
  for (const pid_t pid : os::process_table().descendants_of(root)) {
    sum.cpu_ns += os::cpu_ns_of(pid).value_or(0) + ended_children_cpu_ns(pid);
    sum.runnable += static_cast<int>(std::ranges::count_if(os::entries_of_proc(folder_of(pid) / "task"), is_runnable));
  }
  return sum;
}

}  // namespace

tree_activity activity_below(pid_t root) {
  try {
    return look_below(root);
  } catch (const std::system_error&) { return {}; }
}

}  // namespace heddle::driver
