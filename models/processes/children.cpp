// Forks units and reaps them.
// SPDX-License-Identifier: Apache-2.0
#include "models/processes/children.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <utility>

#include "harness/os/process_end.hpp"
#include "models/facets/failure.hpp"
#include "models/facets/process_shared/dependant.hpp"
#include "models/facets/process_shared/last_words.hpp"
#include "models/facets/process_shared/patience.hpp"

namespace heddle::forking {
namespace {

/// The polling interval if no descriptor is left for a pidfd. (waitpid has no time-out, and waiting for any child costs a walk
/// over all of them for each that ends.)
constexpr std::chrono::milliseconds blind{1};

children* mine = nullptr;

process_shared::unit_base* here = nullptr;

void be_unit(void* unit) {
  mine = nullptr;  // the inherited object is not freed, which would only copy its pages
  here = static_cast<process_shared::unit_base*>(unit);
  process_shared::leave_reason = [](const std::string& why) { here->doom(why); };
  here->run();
}

/// Reaps the child if it has ended.
bool buried(const std::pair<const pid_t, process_shared::unit_base*>& child) {
  int status = 0;
  const auto& [pid, unit] = child;
  const pid_t ended = waitpid(pid, &status, WNOHANG);
  if (ended == 0) return false;
  if (ended < 0)
    unit->lose("the unit's process was reaped outside of the model");
  else if (status != 0 || !unit->ended())
    unit->lose("the unit's process ended: " + os::end_in_words(status));
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
    else if (!os::await_death(child, patience.next(), blind))
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
