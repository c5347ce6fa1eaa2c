// Waiting for a guard and in a queue.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/serial/waiters.hpp"

namespace heddle::serial {

using stepping::scheduler;

void guard::lock() {
  stack_unit::pause();
  lock_now();
}

void guard::lock_now() {
  while (held_) {
    line_.push_back(&scheduler::here().running());
    stack_unit::wait(this);
  }
  held_ = true;
}

bool guard::try_lock() {
  stack_unit::pause();
  return !std::exchange(held_, true);
}

/// All that waited for it compete.
void guard::unlock() {
  held_ = false;
  for (auto* each : std::exchange(line_, {})) scheduler::here().wake(*each);
}

bool waiters::waiting::until(guard& held, stepping::clock::time_point when) {
  in_.queue_.push_back(this);
  held.unlock();
  stack_unit::wait(this, when);
  held.lock_now();
  return notified_;
}

void waiters::waiting::notify() {
  notified_ = true;
  leave();
  scheduler::here().wake(*waiter_);
}

}  // namespace heddle::serial
