// oneTBB's own mutex, and a condition on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <oneapi/tbb/mutex.h>

#include <chrono>
#include <mutex>
#include <thread>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/condition.hpp"
#include "models/facets/os/mutex.hpp"

namespace heddle::models {

/// tbb::mutex spins briefly, then waits. It has no timed lock, so that is a loop of tries that yields in between and never gives
/// up early.
class tbb_mutex {
 public:
  void lock() { native_.lock(); }
  bool try_lock() { return native_.try_lock(); }
  bool try_lock_for(std::chrono::nanoseconds limit) {
    const deadline until(limit);
    while (!native_.try_lock()) {
      if (until.left() <= std::chrono::nanoseconds::zero()) return false;
      std::this_thread::yield();
    }
    return true;
  }
  void unlock() { native_.unlock(); }

 private:
  ::tbb::mutex native_;
};

/// oneTBB has no condition variable, and std::condition_variable_any over its mutex won't do: libstdc++ 12 checks the clock
/// after the wait, so one that was notified but resumed late counts as timed out, and its notification is lost. This one is
/// built in the same way, on a pthread mutex and condition, but returns the result of the wait itself.
template <class M> class tbb_condition : public derived::predicate_waits<M, tbb_condition<M>, tbb_mutex> {
 public:
  using base = derived::predicate_waits<M, tbb_condition<M>, tbb_mutex>;
  using base::wait;
  using base::wait_for;

  void wait(tbb_mutex& held) {
    hold queue(guard_);
    held.unlock();
    queue_.wait(guard_);
    queue.unlock();
    held.lock();
  }
  bool wait_for(tbb_mutex& held, std::chrono::nanoseconds limit) {
    hold queue(guard_);
    held.unlock();
    const bool notified = queue_.wait_for(guard_, limit);
    queue.unlock();
    held.lock();
    return notified;
  }
  void notify_one() { notify_n(1); }
  void notify_n(int n) {
    const hold queue(guard_);
    queue_.notify_n(n);
  }
  void notify_all() {
    const hold queue(guard_);
    queue_.notify_all();
  }

 private:
  using hold = std::unique_lock<os::mutex>;
  os::mutex guard_;
  os::condition<M> queue_;
};

}  // namespace heddle::models
