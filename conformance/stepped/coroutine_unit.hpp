// A unit whose steps go from one AWAIT to the next, and the frames of its calls.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <source_location>
#include <string>

#include "conformance/stepping/scheduler.hpp"
#include "models/facets/run_loop/coroutine.hpp"

namespace heddle::stepping {

/// Records where the coroutine awaits, for people.
struct frame : run_loop::frame {
  /// By value, since gcc 12 copies an awaitable that is returned by reference.
  template <class Awaited>
  Awaited await_transform(Awaited what, std::source_location from = std::source_location::current()) {
    where = from;
    return what;
  }
  frame* calling() const { return static_cast<frame*>(caller); }
  std::source_location where{};
};

class coroutine_unit : public unit {
 public:
  /// The outermost frame; made when the unit starts.
  virtual frame& begin() = 0;

 private:
  friend class coroutine_scheduler;
  void prepare() final { top_ = &begin(); }
  void resume() final {
    while (top_ && running()) top_->resumes.resume();
  }
  bool ended() const final { return !top_; }
  std::string where() const final;

  frame* top_ = nullptr;
};

/// A unit returns to the scheduler at each AWAIT, even when it calls a function of its own.
class coroutine_scheduler : public scheduler {
 public:
  using scheduler::scheduler;
  using frame = stepping::frame;
  using unit = coroutine_unit;
  static coroutine_scheduler& here() { return static_cast<coroutine_scheduler&>(scheduler::here()); }

  // Called by the running unit.
  void called(frame& callee) {
    auto& caller = static_cast<coroutine_unit&>(running());
    callee.caller = caller.top_;
    caller.top_ = &callee;
    pause();
  }
  void returned() {
    auto& callee = static_cast<coroutine_unit&>(running());
    callee.top_ = callee.top_->calling();
  }
};

}  // namespace heddle::stepping
