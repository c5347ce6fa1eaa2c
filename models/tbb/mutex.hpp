// oneTBB's own mutex, and a condition on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <oneapi/tbb/mutex.h>

#include <chrono>
#include <condition_variable>
#include <thread>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/condition.hpp"

namespace heddle::models {

/// tbb::mutex spins a little, then waits. It has no timed lock, so one is made of tries: it yields between them, and is
/// never early.
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

/// oneTBB has no condition of its own: the standard one that takes any lock.
template <class M> class tbb_condition : public derived::predicate_waits<M, tbb_condition<M>, tbb_mutex> {
 public:
  using base = derived::predicate_waits<M, tbb_condition<M>, tbb_mutex>;
  using base::wait;
  using base::wait_for;

  void wait(tbb_mutex& held) { native_.wait(held); }
  bool wait_for(tbb_mutex& held, std::chrono::nanoseconds limit) {
    return native_.wait_until(held, deadline(limit).when()) == std::cv_status::no_timeout;
  }
  void notify_one() { native_.notify_one(); }
  void notify_n(int n) {
    while (n-- > 0) notify_one();
  }
  void notify_all() { native_.notify_all(); }

 private:
  std::condition_variable_any native_;
};

}  // namespace heddle::models
