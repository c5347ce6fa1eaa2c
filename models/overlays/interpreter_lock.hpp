// A global interpreter lock as in CPython since 3.2: handed over on request, after an interval.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string_view>

#include "models/facets/about.hpp"

namespace heddle::models {

/// The algorithm of CPython's Python/ceval_gil.h (A. Pitrou, 2009). A thread that finds the lock taken waits for the interval;
/// if no other thread got it meanwhile, it asks the holder to drop it. The holder sees the request at its next tick, drops the
/// lock, and then waits until another thread has taken it, so that it can't take it back first.
class interpreter_lock {
 public:
  static constexpr std::string_view says = "the plain model under an emulated interpreter lock";
  static constexpr std::chrono::milliseconds default_interval{5};  // sys.getswitchinterval()

  /// Before any task runs.
  void begin(const setting& s) { interval_ = s.switch_interval.value_or(default_interval); }

  void take() {
    std::unique_lock hold(mutex_);
    while (taken_) {
      const auto switches = switches_;
      const bool timed_out = !freed_.wait_for(hold, interval_, [this] { return !taken_; });
      if (timed_out && taken_ && switches_ == switches) drop_asked_.store(true, std::memory_order_relaxed);
    }
    taken_ = true;
    drop_asked_.store(false, std::memory_order_relaxed);
    if (holder_ != me()) {
      holder_ = me();
      ++switches_;
      switched_.notify_all();
    }
  }

  /// Releases the lock because the thread is about to wait, or has ended.
  void drop() {
    const std::lock_guard hold(mutex_);
    taken_ = false;
    freed_.notify_one();
  }

  /// The holder's check at a loop's back-edge: one relaxed load unless the lock has been asked for.
  void tick() {
    if (drop_asked_.load(std::memory_order_relaxed)) [[unlikely]]
      hand_over();
  }

 private:
  void hand_over() {
    {
      std::unique_lock hold(mutex_);
      taken_ = false;
      freed_.notify_one();
      switched_.wait(hold, [this] { return holder_ != me(); });
    }
    take();
  }

  /// An address that is unique to this thread.
  static const void* me() {
    static thread_local const char mark = 0;
    return &mark;
  }

  std::chrono::nanoseconds interval_ = default_interval;
  std::mutex mutex_;
  std::condition_variable freed_, switched_;
  std::atomic<bool> drop_asked_{false};
  bool taken_ = false;
  const void* holder_ = nullptr;
  std::uint64_t switches_ = 0;
};

}  // namespace heddle::models
