// An event loop of asyncio that runs units, each a task of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <coroutine>
#include <utility>

#include "models/facets/about.hpp"
#include "models/facets/run_loop/coroutine.hpp"
#include "models/python/object.hpp"

namespace heddle::on_asyncio {

/// A stack of suspended functions. asyncio's task of it, drive() in models/python/loop.py, awaits for it what the innermost one awaits.
class unit {
 public:
  unit() = default;
  unit(const unit&) = delete;
  virtual ~unit() = default;
  /// The outermost frame; made when the unit starts.
  virtual run_loop::frame& begin() = 0;
  /// The outermost frame has returned.
  virtual void finish() = 0;

 private:
  friend class loop;
  run_loop::frame* top_ = nullptr;
  python::object result_, error_;  ///< of what it awaited
};

/// One per thread, while a runtime lives.
class loop {
 public:
  using frame = run_loop::frame;

  loop();
  loop(const loop&) = delete;
  ~loop();
  static loop& here() { return *here_; }

  /// Runs a unit, and those that it starts, until it has ended.
  void run(unit& root);
  /// Gives asyncio's task.
  python::object start(unit& u);
  /// Null outside of units.
  unit* running() const { return running_; }
  const python::object& in_python() const { return it_; }

  // Called by the unit that runs, as it suspends and goes on.
  void called(frame& callee) { callee.caller = std::exchange(running_->top_, &callee); }
  void returned() { running_->top_ = running_->top_->caller; }
  void await(python::object what) { awaited_ = std::move(what); }
  /// What that gave; throws what it raised (python::raise_in_cpp).
  python::object take();

 private:
  python::object step(unit& u, const python::object& result, const python::object& error);
  python::object drive(unit& u);

  static inline thread_local loop* here_ = nullptr;
  python::object it_, awaited_;
  unit* running_ = nullptr;
};

template <class T = void> using task = run_loop::coroutine<loop, T>;

/// Awaits an awaitable of Python's, and gives its result.
class [[nodiscard]] awaiting {
 public:
  explicit awaiting(python::object what) : what_(std::move(what)) {}  // gcc 12 destroys an awaited aggregate twice
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) { loop::here().await(std::move(what_)); }
  python::object await_resume() const { return loop::here().take(); }

 private:
  python::object what_;
};

/// Awaits it, or asks it once if the limit is zero or less; gives its result, which is not None, or nothing.
task<python::object> within(std::chrono::nanoseconds limit, python::object awaitable);
/// Its result, which is not None, if it need not wait, or nothing.
python::object poll(const python::object& awaitable);
/// Awaits one that never has to wait; throws if it does.
void at_once(const python::object& awaitable);
task<> sleep(double seconds);

}  // namespace heddle::on_asyncio
