// The scheduler: takes the next task from its run queue and resumes it until it yields, waits, or ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>
#include <map>

#include "models/facets/about.hpp"
#include "models/facets/hook.hpp"
#include "models/facets/run_loop/coroutine.hpp"

namespace heddle::microthreading {

using clock = std::chrono::steady_clock;

/// A microthread: just a stack of suspended functions. The scheduler has a list of all that are alive.
class unit : hook<unit> {
 public:
  virtual ~unit() = default;
  /// The outermost frame; made when the unit starts.
  virtual run_loop::frame& begin() = 0;
  /// The outermost frame has returned.
  virtual void finish() = 0;
  /// Destroys its frames; it is never resumed again.
  virtual void abandon() = 0;
  unit_id id() const { return id_; }

 private:
  friend class scheduler;
  unit_id id_ = 0;
  run_loop::frame* top_ = nullptr;
  enum class condition { ready, parked, timed } is_ = condition::ready;
  std::multimap<clock::time_point, unit*>::iterator timer_;
};

/// One per thread. A waiting unit is not in the run queue; wake() or its time-out puts it back.
class scheduler {
 public:
  using frame = run_loop::frame;
  using unit = microthreading::unit;

  explicit scheduler(const setting&) { here_ = this; }
  scheduler(const scheduler&) = delete;
  ~scheduler() { here_ = nullptr; }
  /// The scheduler of this thread, while a runtime lives.
  static scheduler& here() { return *here_; }

  /// Runs until no unit is left. Throws std::runtime_error if all that are left wait for each other; their frames are then
  /// destroyed, the youngest unit first, since it may refer to objects in the frames of older ones.
  void run();
  void start(unit& u);
  unit& running() { return *running_; }

  // Called by the unit that runs, as it suspends.
  void called(frame& callee) {
    callee.caller = running_->top_;
    running_->top_ = &callee;
  }
  void returned() { running_->top_ = running_->top_->caller; }
  void yield() {
    suspended_ = true;
    ready_.push_back(running_);
  }
  /// The running unit waits until wake() or until that time; for time_point::max(), until wake() alone.
  void wait(clock::time_point until);
  /// Puts a waiting unit back into the run queue; does nothing if its time-out has done so already.
  void wake(unit& u);

 private:
  void step(unit& u);
  void wake_those_due();
  void give_up();

  static inline thread_local scheduler* here_ = nullptr;
  std::deque<unit*> ready_;
  std::multimap<clock::time_point, unit*> timers_;
  hook<unit> alive_;
  unit_id started_ = 0;
  unit* running_ = nullptr;
  bool suspended_ = false;  ///< the running unit has yielded or waits
};

}  // namespace heddle::microthreading
