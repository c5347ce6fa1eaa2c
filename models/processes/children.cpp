// Forks units and reaps them.
// SPDX-License-Identifier: Apache-2.0
#include "models/processes/children.hpp"

#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <system_error>
#include <thread>
#include <utility>

#include "models/facets/failure.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/process_shared/dependant.hpp"
#include "models/facets/process_shared/last_words.hpp"
#include "models/facets/process_shared/patience.hpp"

namespace heddle::forking {
namespace {

children* mine = nullptr;

process_shared::unit_base* here = nullptr;

void be_unit(void* unit) {
  mine = nullptr;  // what came along is the parent's; freeing it here would only copy its pages
  here = static_cast<process_shared::unit_base*>(unit);
  process_shared::leave_reason = [](const std::string& why) { here->doom(why); };
  here->run();
}

/// False if it goes on after `limit`. (waitpid has no limit, and to wait for any child costs a walk over all of them for each
/// that ends.)
bool ends_within(pid_t child, std::chrono::milliseconds limit) {
  const os::descriptor fd(static_cast<int>(syscall(SYS_pidfd_open, child, 0)));
  if (fd.get() < 0) {  // no descriptor is left
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return false;
  }
  pollfd end{.fd = fd.get(), .events = POLLIN, .revents = 0};
  return poll(&end, 1, static_cast<int>(limit.count())) > 0;
}

/// Reaps the child if it has ended.
bool buried(const std::pair<const pid_t, process_shared::unit_base*>& child) {
  int status = 0;
  const auto& [pid, unit] = child;
  const pid_t ended = waitpid(pid, &status, WNOHANG);
  if (ended == 0) return false;
  if (ended < 0)
    unit->lose("the unit's process was reaped by somebody else");
  else if (status != 0 || !unit->ended())
    unit->lose("the unit's process " + process_shared::end_of_process(status));
  return true;
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
  process_shared::patience patience;
  for (auto at = running_.find(child); at != running_.end(); at = running_.find(child)) {
    if (buried(*at))
      running_.erase(at);
    else if (!ends_within(child, patience.next()))
      look_around();
  }
}

void children::look_around() {
  std::erase_if(running_, buried);
  if (look_for_failures) look_for_failures();
}

void children::look_now_and_then() {
  if (mine != nullptr && !mine->running_.empty() && mine->due_()) mine->look_around();
}

}  // namespace heddle::forking
