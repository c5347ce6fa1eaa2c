// Forks units and reaps them.
// SPDX-License-Identifier: Apache-2.0
#include "models/processes/children.hpp"

#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <vector>

#include "models/facets/process_shared/dependant.hpp"

namespace heddle::forking {
namespace {

children* mine = nullptr;

void be_unit(void* unit) {
  mine = nullptr;  // what came along is the parent's; freeing it here would only copy its pages
  static_cast<process_shared::unit_base*>(unit)->run();
}

}  // namespace

children& children::of_process() {
  if (mine == nullptr) mine = new children;
  return *mine;
}

pid_t children::fork(process_shared::unit_base& unit) {
  const pid_t child = process_shared::fork_dependant(be_unit, &unit);
  running_.emplace(child, &unit);
  return child;
}

void children::reap(pid_t child) {
  while (running_.contains(child)) reap_next();
}

void children::wait_for(const process_shared::unit_base& unit) {
  while (!unit.ended()) reap_next();
}

void children::reap_next() {
  siginfo_t who{};
  if (waitid(P_ALL, 0, &who, WEXITED | WNOWAIT) != 0) {
    if (errno == EINTR) return;
    throw std::system_error(errno, std::generic_category(), "waitid");
  }
  if (bury(who.si_pid, 0)) return;
  // A child that is no unit has ended and is somebody else's to reap; until then it hides ours from waitid.
  std::vector<pid_t> ours;
  for (const auto& [child, unit] : running_) ours.push_back(child);
  bool any = false;
  for (const pid_t child : ours) any |= bury(child, WNOHANG);
  if (!any) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

bool children::bury(pid_t child, int options) {
  const auto found = running_.find(child);
  int status = 0;
  if (found == running_.end() || waitpid(child, &status, options) != child) return false;
  auto& unit = *found->second;
  running_.erase(found);
  if (status != 0 || !unit.ended()) unit.lose("the unit's process " + process_shared::end_of_process(status));
  return true;
}

}  // namespace heddle::forking
