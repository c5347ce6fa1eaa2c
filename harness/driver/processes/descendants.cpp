// Finding and ending the processes below this one.
// SPDX-License-Identifier: Apache-2.0
#include "processes/descendants.hpp"

#include "harness/os/descriptor.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace heddle::driver {

namespace {

namespace fs = std::filesystem;

struct process_state {
  pid_t pid = 0;
  pid_t parent = 0;
  char state = '?';
  unsigned long flags = 0, pending = 0;  ///< of the kernel's own, and signals; a bit each

  bool lives() const { return state != 'Z' && state != 'X' && state != '?'; }
  /// Killed, and has not come to take the signal; or has taken it and ends (PF_SIGNALED), or ends by itself (PF_EXITING;
  /// Linux, include/linux/sched.h).
  bool dies() const { return (pending >> (SIGKILL - 1) & 1) != 0 || (flags & 0x404) != 0; }
};

// The second field of stat is the program's name and may contain anything, so what follows is found from its
// end: the third is the state, the fourth the parent, the ninth the flags, the 31st the signals.
process_state state_of(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line;
  std::getline(file, line);
  const auto name_end = line.rfind(") ");
  if (name_end == std::string::npos) return {};
  std::istringstream rest(line.substr(name_end + 2));
  process_state found{pid};
  rest >> found.state >> found.parent;
  std::string skipped;
  for (int field = 5; field < 9; ++field) rest >> skipped;
  rest >> found.flags;
  for (int field = 10; field < 31; ++field) rest >> skipped;
  rest >> found.pending;
  return found;
}

// Kernels built without CONFIG_PROC_CHILDREN have no list of children: all processes are asked for their
// parent.
std::vector<process_state> children_by_scan(pid_t parent) {
  std::vector<process_state> found;
  std::error_code gone;
  for (fs::directory_iterator entry("/proc", gone), end; !gone && entry != end; entry.increment(gone)) {
    const auto name = entry->path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    const auto process = state_of(std::stoi(name));
    if (process.parent == parent) found.push_back(process);
  }
  return found;
}

std::vector<process_state> children_of(pid_t parent) {
  std::vector<process_state> found;
  std::error_code gone;
  fs::directory_iterator task("/proc/" + std::to_string(parent) + "/task", gone);
  for (const fs::directory_iterator end; !gone && task != end; task.increment(gone)) {
    std::ifstream children(task->path() / "children");
    if (!children && fs::exists(task->path(), gone)) return children_by_scan(parent);
    for (pid_t child = 0; children >> child;) found.push_back(state_of(child));
  }
  return found;
}

void kill_below(pid_t parent) {
  for (const auto& child : children_of(parent)) {
    kill_below(child.pid);
    if (child.lives()) kill(child.pid, SIGKILL);
  }
}

}  // namespace

std::vector<pid_t> living_children(pid_t parent) {
  std::vector<pid_t> found;
  for (const auto& child : children_of(parent)) {
    if (child.lives()) found.push_back(child.pid);
  }
  return found;
}

std::optional<pid_t> dying_child(pid_t parent) {
  for (const auto& child : children_of(parent)) {
    if (child.lives() && child.dies()) return child.pid;
  }
  return {};
}

int living_descendants(pid_t parent) {
  int count = 0;
  for (const auto& child : children_of(parent)) count += (child.lives() ? 1 : 0) + living_descendants(child.pid);
  return count;
}

void become_subreaper() {
  if (prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
    throw std::system_error(errno, std::generic_category(), "PR_SET_CHILD_SUBREAPER");
  }
}

bool await_death(pid_t pid, int milliseconds) {
  const os::descriptor process(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
  pollfd death{process.get(), POLLIN, 0};
  return poll(&death, process ? 1 : 0, milliseconds) > 0;
}

int end_descendants(const std::vector<pid_t>& spared) {
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  for (;;) {
    // A killed child hands its own children to this process, so every turn looks again until none is left.
    auto left = children_of(getpid());
    std::erase_if(left, [&](const process_state& child) {
      return std::find(spared.begin(), spared.end(), child.pid) != spared.end();
    });
    if (left.empty()) return 0;
    if (std::chrono::steady_clock::now() > give_up) return static_cast<int>(left.size());
    for (const auto& child : left) {
      kill_below(child.pid);
      kill(child.pid, SIGKILL);
    }
    for (const auto& child : left) {
      await_death(child.pid, 100);
      waitpid(child.pid, nullptr, WNOHANG);
    }
  }
}

}  // namespace heddle::driver
