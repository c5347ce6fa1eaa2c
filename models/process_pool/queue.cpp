// The pool's queue: the ring is crash-consistent after every store, since a worker may be killed between any two.
// SPDX-License-Identifier: Apache-2.0
#include "models/process_pool/queue.hpp"

#include <cstdint>

namespace heddle::prefork {

// Stores are sequentially consistent where a kill between two of them matters, so that the compiler keeps their order: a killed
// process has then done exactly those before the point where it stopped.

queue::queue() { ring_.next = ring_.previous = &ring_; }

queue::hold queue::enter() {
  hold fields(guard_);
  mend_if_inherited();
  return fields;
}

void queue::put(queued_unit& unit) {
  const auto fields = enter();
  unit.waiting = true;
  unit.next = &ring_;
  unit.previous = ring_.previous.load();
  ring_.previous.load()->next = &unit;  // now it is queued
  ring_.previous = &unit;
  filled_.notify(1);
}

queued_unit* queue::take(worker& by) {
  auto fields = enter();
  while (first() == nullptr && !closed_) {
    filled_.wait(guard_, std::chrono::nanoseconds::max());
    mend_if_inherited();
  }
  auto* unit = first();
  if (unit) claim(*unit, by);
  return unit;
}

bool queue::take_one(queued_unit& unit, worker& by) {
  const auto fields = enter();
  if (!unit.waiting) return false;
  claim(unit, by);
  return true;
}

queued_unit* queue::withdraw() {
  const auto fields = enter();
  auto* unit = first();
  if (unit) unlink(*unit);
  return unit;
}

void queue::close() {
  const auto fields = enter();
  closed_ = true;
  filled_.notify(UINT32_MAX);
}

void queue::recover() {
  const auto fields = enter();
  filled_.notify(UINT32_MAX);
}

void queue::claim(queued_unit& unit, worker& by) {
  unit.outer = by.running;
  unit.by = &by;
  by.running = &unit;  // now it belongs to the worker
  unlink(unit);
}

void queue::unlink(queued_unit& unit) {
  unit.waiting = false;
  unit.previous.load()->next = unit.next.load();  // now it is unlinked
  unit.next.load()->previous = unit.previous.load();
}

queued_unit* queue::first() {
  link* const at = ring_.next;
  return at == &ring_ ? nullptr : static_cast<queued_unit*>(at);
}

void queue::mend_if_inherited() {
  if (!guard_.inherited()) return;
  link* before = &ring_;
  for (link* at = ring_.next; at != &ring_; at = at->next) {
    auto& unit = static_cast<queued_unit&>(*at);
    at->previous = before;
    if (unit.held()) {  // taken, but not yet unlinked
      unit.waiting = false;
      before->next = at->next.load();
    } else {
      unit.waiting = true;
      before = at;
    }
  }
  ring_.previous = before;
}

}  // namespace heddle::prefork
