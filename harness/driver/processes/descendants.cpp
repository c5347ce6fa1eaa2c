// Finds and kills the descendants of this process.
// SPDX-License-Identifier: Apache-2.0
#include "processes/descendants.hpp"

#include "harness/os/process_end.hpp"
#include "harness/os/process_table.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>

namespace heddle::driver {

namespace {

using os::process_state;

/// The descendants of this process but for those in `spared`; nullopt if they can't be read now.
std::optional<std::vector<process_state>> look_below(const std::vector<pid_t>& spared) {
  try {
    auto left = os::process_table().children_of(getpid());
    std::erase_if(left, [&](const process_state& child) {
      return std::find(spared.begin(), spared.end(), child.pid) != spared.end();
    });
    return left;
  } catch (const std::system_error&) { return {}; }
}

}  // namespace

std::vector<pid_t> living_children(pid_t parent) {
  std::vector<pid_t> found;
  for (const auto& child : os::process_table().children_of(parent)) {
    if (child.lives()) found.push_back(child.pid);
  }
  return found;
}

std::optional<pid_t> dying_child(pid_t parent) {
  for (const auto& child : os::process_table().children_of(parent)) {
    if (child.lives() && child.dies()) return child.pid;
  }
  return {};
}

int living_descendants(pid_t parent) {
  const os::process_table table;
  int count = 0;
  for (const pid_t each : table.descendants_of(parent)) {
    const auto process = table.state_of(each);
    if (process && process->lives()) ++count;
  }
  return count;
}

void become_subreaper() {
  if (prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
    throw std::system_error(errno, std::generic_category(), "PR_SET_CHILD_SUBREAPER");
  }
}

int end_descendants(const std::vector<pid_t>& spared) {
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  for (;;) {
    // Only children are signalled, since only a child's process id can't have been reused. The children of a killed process
    // become this process's own, so the loop looks again until none is left.
    const auto left = look_below(spared);
    if (left && left->empty()) return 0;
    if (std::chrono::steady_clock::now() > give_up) return left ? static_cast<int>(left->size()) : 1;
    if (!left) {
      poll(nullptr, 0, 10);  // descriptors or memory are exhausted, perhaps only for a moment
      continue;
    }
    for (const auto& child : *left) kill(child.pid, SIGKILL);
    for (const auto& child : *left) {
      os::await_death(child.pid, std::chrono::milliseconds(100));
      waitpid(child.pid, nullptr, WNOHANG);
    }
  }
}

}  // namespace heddle::driver
