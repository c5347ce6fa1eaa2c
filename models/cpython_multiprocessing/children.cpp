// Starts units as multiprocessing.Process and notes their ends.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_multiprocessing/children.hpp"

#include <unistd.h>

#include <chrono>
#include <string>
#include <utility>

#include "harness/os/process_end.hpp"
#include "models/facets/failure.hpp"
#include "models/facets/process_shared/dependant.hpp"
#include "models/facets/process_shared/last_words.hpp"
#include "models/python/callable.hpp"
#include "models/python/library.hpp"

namespace heddle::on_multiprocessing {
namespace {

children* mine = nullptr;

unit_base* here = nullptr;

void be_unit(unit_base& unit, pid_t parent) {
  process_shared::be_dependant_of(parent);
  mine = nullptr;  // the inherited object is not freed: its processes are those of the parent
  here = &unit;
  process_shared::leave_reason = [](const std::string& why) { here->doom(why); };
  unit.run();
}

/// As wait(2) tells it.
int wait_status(long exit_code) { return static_cast<int>(exit_code < 0 ? -exit_code : exit_code << 8); }

/// If its process has ended.
bool buried(const std::pair<unit_base* const, python::object>& child) {
  python::call_method(child.second, "join", 0);  // the library forgets it, too, if it has ended
  const auto code = python::attribute(child.second, "exitcode");
  if (code.get() == Py_None) return false;
  if (const auto exit_code = python::to_long(code); exit_code != 0 || !child.first->ended())
    child.first->lose("the unit's process ended: " + os::end_in_words(wait_status(exit_code)));
  return true;
}

}  // namespace

children& children::of_process() {
  if (mine == nullptr) mine = new children;
  return *mine;
}

void children::start(unit_base& unit) {
  const auto run = python::callable([&unit, parent = getpid()] {
    be_unit(unit, parent);
    return true;
  });
  const auto process = python::multiprocessing::make("Process", python::none(), run);
  python::call_method(process, "start");
  running_.emplace(&unit, process);
}

void children::join(unit_base& unit) {
  process_shared::patience patience;
  for (auto at = running_.find(&unit); at != running_.end(); at = running_.find(&unit)) {
    python::call_method(at->second, "join", python::seconds(patience.next()));
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

}  // namespace heddle::on_multiprocessing
