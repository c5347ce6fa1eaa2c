// Reads thread states and CPU times from /proc.
// SPDX-License-Identifier: Apache-2.0
#include "processes/tree_activity.hpp"

#include "harness/os/proc.hpp"
#include "harness/os/process_table.hpp"

#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <sstream>
#include <string>
#include <system_error>

namespace heddle::driver {

namespace {

using std::filesystem::path;

/// A stat file from its third field, the state; the second, the program's name, may contain any character.
std::istringstream stat_from_state(const path& folder) {
  auto file = os::open_proc(folder / "stat");
  std::string line;
  std::getline(file, line);
  const auto name_end = line.rfind(") ");
  return std::istringstream(name_end == std::string::npos ? "" : line.substr(name_end + 2));
}

path folder_of(pid_t pid) { return "/proc/" + std::to_string(pid); }

bool is_runnable(const path& thread) {
  char state = '?';
  stat_from_state(thread) >> state;
  return state == 'R';
}

std::int64_t own_cpu_ns(pid_t pid) {
  clockid_t of_process{};
  timespec used{};
  if (clock_getcpuclockid(pid, &of_process) != 0 || clock_gettime(of_process, &used) != 0) return 0;
  return used.tv_sec * 1'000'000'000LL + used.tv_nsec;
}

/// The CPU time of the children that it has waited for: fields 16 and 17, in ticks.
std::int64_t ended_children_cpu_ns(pid_t pid) {
  auto fields = stat_from_state(folder_of(pid));
  std::string skipped;
  for (int field = 3; field < 16; ++field) fields >> skipped;
  std::int64_t user = 0, system = 0;
  fields >> user >> system;
  return (user + system) * (1'000'000'000LL / sysconf(_SC_CLK_TCK));
}

tree_activity look_below(pid_t root) {
  tree_activity sum{0, ended_children_cpu_ns(root)};
  for (const pid_t pid : os::process_table().descendants_of(root)) {
    sum.cpu_ns += own_cpu_ns(pid) + ended_children_cpu_ns(pid);
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
