// A unit on a stack of its own, and its scheduler.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "conformance/serial/context.hpp"
#include "conformance/stepping/scheduler.hpp"

namespace heddle::serial {

/// Runs a function that never throws, step by step.
class stack_unit final : public stepping::unit {
 public:
  explicit stack_unit(std::function<void()> body) : body_(std::move(body)), context_(run, this) {}
  bool has_ended() const { return ended_; }

  // Called by the unit that runs. Each hands control to the scheduler and returns when it is this unit's turn again.
  /// Another unit may run first.
  static void pause();
  static void yield();
  /// Until it is woken or the time has come; if `in` is null, only time wakes it.
  static void wait(stepping::place* in, stepping::clock::time_point until = stepping::clock::time_point::max());

 private:
  static void run(void* self);
  static stack_unit& running();
  void prepare() override {}
  void resume() override { context_.resume(); }
  bool ended() const override { return ended_; }
  void finish() override {}
  void abandon() override { ended_ = true; }
  std::string where() const override { return where_; }
  /// Notes where it is, if the steps are for people, and hands control to the scheduler.
  void suspend();

  std::function<void()> body_;
  context context_;
  bool ended_ = false;
  std::string where_ = "its beginning";
};

}  // namespace heddle::serial
