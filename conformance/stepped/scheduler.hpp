// Runs units one step at a time, in an order that a seed or a person chooses, in virtual time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <source_location>
#include <string>
#include <utility>

#include "conformance/stepped/choice.hpp"
#include "models/facets/about.hpp"
#include "models/facets/run_loop/coroutine.hpp"

namespace heddle::stepping {

/// Virtual time. It advances by a microsecond with each step, so that a unit that spins on the clock ends, and jumps to the next
/// timer when no unit is ready.
struct clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<clock>;
  static constexpr bool is_steady = true;
  static time_point now();
};

/// Records where the coroutine awaits, for the trace.
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
  /// The outermost frame; made when the unit starts.
  virtual frame& begin() = 0;
  /// The outermost frame has returned.
  virtual void finish() = 0;
  /// Destroys its frames: it will never be resumed.
  virtual void abandon() = 0;
  int number() const { return number_; }
  /// `unit 2 waits in queue 3 until 0.020000 s at excludes.hpp:31 enter > mutex.hpp:23 lock`
  std::string says() const;

 private:
  friend class scheduler;
  enum class condition { running, ready, waiting };
  int number_ = 0;
  condition is_ = condition::ready;
  frame* top_ = nullptr;
  place* in_ = nullptr;
  clock::time_point until_ = clock::time_point::max();
};

/// A unit returns to the scheduler at each AWAIT, even when it calls a function of its own.
class scheduler {
 public:
  using frame = stepping::frame;
  using unit = stepping::unit;
  explicit scheduler(const setting& asked);
  scheduler(const scheduler&) = delete;
  ~scheduler() { here_ = nullptr; }
  static scheduler& here() { return *here_; }

  /// Runs until no unit is left. Throws std::runtime_error if all remaining units wait, or after too many steps; the units are
  /// then abandoned, the youngest first, since it may refer to objects in the frames of an older one.
  void run();
  void start(unit& u);
  unit& running() { return *running_; }
  clock::time_point now() const { return now_; }
  int name_queue() { return ++queues_; }

  // Called by the running unit when it suspends.
  void called(frame& callee);
  void returned();
  void yield() { be_ready(*running_); }
  /// Until it is woken or the time has come. If `in` is null, only time wakes it.
  void wait(place* in, clock::time_point until);
  /// Makes a waiting unit ready.
  void wake(unit& u);

 private:
  using timers = std::map<std::pair<clock::time_point, int>, unit*>;
  static constexpr long most_steps = 50'000'000;

  void be_ready(unit& u);
  void step();
  unit& take_ready();
  std::size_t ask();
  void pass_time();
  void give_up(const std::string& why);
  template <class... A> void trace(const char* text, const A&... a) const;

  static inline thread_local scheduler* here_ = nullptr;
  const bool traced_, by_hand_;
  choice choice_;
  std::map<int, unit*> alive_;
  std::deque<unit*> ready_;
  timers timers_;
  unit* running_ = nullptr;
  clock::time_point now_{};
  long steps_ = 0;
  int started_ = 0, queues_ = 0;
};

}  // namespace heddle::stepping
