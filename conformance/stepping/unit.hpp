// A unit that a scheduler runs step by step, and the places where units wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "conformance/stepping/clock.hpp"

namespace heddle::stepping {

/// Where a unit waits, and which it has to leave when its wait expires.
struct place {
  virtual std::string name() const = 0;
  virtual void leave() = 0;

 protected:
  ~place() = default;
};

class unit {
 public:
  virtual ~unit() = default;
  int number() const { return number_; }
  /// `unit 2 waits in queue 3 until 0.020000 s at excludes.hpp:31 enter > mutex.hpp:23 lock`
  std::string says() const;

 protected:
  /// Whether it may go on, within a step: it has neither paused nor begun to wait.
  bool running() const { return is_ == condition::running; }

 private:
  friend class scheduler;
  enum class condition { running, paused, ready, waiting };

  /// Called once, before its first step.
  virtual void prepare() = 0;
  /// Runs it until it pauses, yields, waits or ends.
  virtual void resume() = 0;
  virtual bool ended() const = 0;
  /// Its own part of its end: called once, after the step in which it ended.
  virtual void finish() = 0;
  /// It will never be resumed.
  virtual void abandon() = 0;
  /// From its body to the innermost call.
  virtual std::string where() const = 0;

  int number_ = 0;
  long yields_ = 0;
  condition is_ = condition::ready;
  place* in_ = nullptr;
  clock::time_point until_ = clock::time_point::max();
};

}  // namespace heddle::stepping
