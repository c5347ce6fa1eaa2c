// How a unit on a stack of its own hands control to the scheduler.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/serial/stack_unit.hpp"

#include "conformance/serial/where.hpp"

namespace heddle::serial {

using stepping::scheduler;

stack_unit& stack_unit::running() { return static_cast<stack_unit&>(scheduler::here().running()); }

void stack_unit::run(void* self) {
  auto& unit = *static_cast<stack_unit*>(self);
  unit.body_();
  unit.ended_ = true;
  unit.context_.suspend();
}

void stack_unit::suspend() {
  if (scheduler::here().listened()) where_ = calling_place();
  context_.suspend();
}

void stack_unit::pause() {
  scheduler::here().pause();
  running().suspend();
}

void stack_unit::yield() {
  scheduler::here().yield();
  running().suspend();
}

void stack_unit::wait(stepping::place* in, stepping::clock::time_point until) {
  scheduler::here().wait(in, until);
  running().suspend();
}

}  // namespace heddle::serial
