// Forks the workers, and handles their deaths.
// SPDX-License-Identifier: Apache-2.0
#include "models/process_pool/pool.hpp"

#include <sched.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include "harness/os/process_end.hpp"
#include "models/facets/failure.hpp"
#include "models/facets/process_shared/dependant.hpp"
#include "models/facets/process_shared/last_words.hpp"

namespace heddle::prefork {
namespace {

/// This process's worker record; null in the root.
worker* myself = nullptr;

/// Dooms all units that this worker is running, from the innermost outwards.
void doom_all(const std::string& why) {
  for (auto* unit = myself->running.load(std::memory_order_relaxed); unit != nullptr; unit = unit->outer)
    unit->doom(why);
}

pid_t reap(pid_t child, int& status, int options) {
  pid_t ended;
  do ended = waitpid(child, &status, options);
  while (ended < 0 && errno == EINTR);
  return ended;
}

}  // namespace

void pool::submit(queued_unit& unit) {
  if (broken_.load(std::memory_order_acquire)) throw std::runtime_error("the pool is broken: one of its workers died");
  if (myself == nullptr && workers_.empty()) start();
  unit.home = this;
  queue_.put(unit);
}

void pool::start() {
  try {
    for (int i = 0; i < size_; ++i) {
      workers_.push_back(process_shared::make_owned<worker>(*this));
      const auto work = [](void* self) { static_cast<worker*>(self)->home->be_worker(*static_cast<worker*>(self)); };
      workers_.back()->pid = process_shared::fork_dependant(work, workers_.back().get());
      ++alive_;
    }
  } catch (...) {
    kill_all();
    workers_.clear();
    throw;
  }
}

void pool::be_worker(worker& self) {
  myself = &self;
  process_shared::leave_reason = doom_all;
  while (auto* unit = queue_.take(self)) unit->run();
}

bool pool::run_here(queued_unit& unit) {
  if (myself == nullptr || !unit.waiting.load(std::memory_order_relaxed)) return false;
  if (!queue_.take_one(unit, *myself)) return false;
  unit.run();
  return true;
}

void pool::look_after_workers() {
  if (myself != nullptr) return;
  for (const auto& each : workers_) {
    int status = 0;
    if (each->pid == 0 || reap(each->pid, status, WNOHANG) != each->pid) continue;
    each->pid = 0;
    --alive_;
    bury(*each, "a worker of the pool ended: " + os::end_in_words(status));
  }
  if (look_for_failures) look_for_failures();
}

void pool::look_now_and_then() {
  if (myself == nullptr && !workers_.empty() && due_()) look_after_workers();
}

void pool::bury(worker& dead, const std::string& why) {
  broken_.store(true, std::memory_order_release);
  queue_.recover();
  // The end of each unit makes `running` refer to the next outer one.
  while (auto* unit = dead.running.load(std::memory_order_acquire)) unit->lose(why);
  if (alive_ > 0) return;
  while (auto* unit = queue_.withdraw()) unit->lose(why);
}

void pool::await_release(const queued_unit& unit) {
  while (unit.held()) {
    sched_yield();
    look_after_workers();
  }
}

void pool::kill_all() {
  for (const auto& each : workers_)
    if (each->pid != 0) kill(each->pid, SIGKILL);
  for (const auto& each : workers_) {
    int status = 0;
    if (each->pid != 0) reap(each->pid, status, 0);
    each->pid = 0;
  }
}

void pool::stop() {
  queue_.close();
  if (broken_) kill_all();
  for (const auto& each : workers_) {
    int status = 0;
    if (each->pid != 0) reap(each->pid, status, 0);
    each->pid = 0;
  }
  workers_.clear();
}

}  // namespace heddle::prefork
