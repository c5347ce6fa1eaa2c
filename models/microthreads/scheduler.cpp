// The run queue of microthreads, and its timers.
// SPDX-License-Identifier: Apache-2.0
#include "models/microthreads/scheduler.hpp"

#include <stdexcept>
#include <thread>

namespace heddle::microthreading {

void scheduler::start(unit& u) {
  u.id_ = started_++;
  u.top_ = &u.begin();
  ready_.push_back(&u);
  alive_.put_last(u);
}

void scheduler::wait(clock::time_point until) {
  suspended_ = true;
  running_->is_ = unit::condition::parked;
  if (until == clock::time_point::max()) return;
  running_->is_ = unit::condition::timed;
  running_->timer_ = timers_.emplace(until, running_);
}

void scheduler::wake(unit& u) {
  if (u.is_ == unit::condition::ready) return;
  if (u.is_ == unit::condition::timed) timers_.erase(u.timer_);
  u.is_ = unit::condition::ready;
  ready_.push_back(&u);
}

void scheduler::step(unit& u) {
  running_ = &u;
  suspended_ = false;
  while (u.top_ && !suspended_) u.top_->resumes.resume();
  if (u.top_) return;
  u.unlink();
  u.finish();
}

/// If the run queue is empty, sleeps until the first is due.
void scheduler::wake_those_due() {
  if (timers_.empty()) return;
  if (ready_.empty()) std::this_thread::sleep_until(timers_.begin()->first);
  const auto now = clock::now();
  while (!timers_.empty() && timers_.begin()->first <= now) wake(*timers_.begin()->second);
}

/// Reads the clock once per turn of the queue, not once per step.
void scheduler::run() {
  while (alive_.linked()) {
    wake_those_due();
    if (ready_.empty()) return give_up();
    for (auto turn = ready_.size(); turn > 0; --turn) {
      auto& next = *ready_.front();
      ready_.pop_front();
      step(next);
    }
  }
  started_ = 0;
}

void scheduler::give_up() {
  while (auto* youngest = static_cast<unit*>(alive_.back())) {
    youngest->unlink();
    youngest->abandon();
  }
  ready_.clear();
  started_ = 0;
  throw std::runtime_error("deadlock: every task waits and nothing can wake one");
}

}  // namespace heddle::microthreading
