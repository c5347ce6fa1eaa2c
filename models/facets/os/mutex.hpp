// The mutex and condition of kernel threads in one process, equivalent to std::mutex and std::condition_variable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pthread.h>
#include <sched.h>

#include <atomic>
#include <chrono>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/condition.hpp"
#include "models/facets/os/timespec.hpp"

namespace heddle::os {

/// Just pthread_mutex_lock and _unlock, so it costs what std::mutex costs; with the timed lock of std::timed_mutex.
class mutex {
 public:
  mutex() = default;
  mutex(const mutex&) = delete;
  ~mutex() { pthread_mutex_destroy(&native_); }
  void lock() { pthread_mutex_lock(&native_); }
  bool try_lock() { return pthread_mutex_trylock(&native_) == 0; }
  bool try_lock_for(std::chrono::nanoseconds limit) {
#ifdef __SANITIZE_THREAD__
    // gcc 12's ThreadSanitizer does not know pthread_mutex_clocklock and reports false races after it.
    const deadline expires(limit);
    while (!try_lock()) {
      if (expires.left() <= std::chrono::nanoseconds::zero()) return false;
      sched_yield();
    }
    return true;
#else
    const auto until = timespec_of(deadline(limit));
    return pthread_mutex_clocklock(&native_, CLOCK_MONOTONIC, &until) == 0;
#endif
  }
  void unlock() { pthread_mutex_unlock(&native_); }
  pthread_mutex_t* native_handle() { return &native_; }

 private:
  pthread_mutex_t native_ = PTHREAD_MUTEX_INITIALIZER;
};

/// pthread_cond_t on the monotonic clock.
template <class M> class condition : public derived::predicate_waits<M, condition<M>, mutex> {
 public:
  using base = derived::predicate_waits<M, condition<M>, mutex>;
  using base::wait;
  using base::wait_for;
  condition() = default;
  condition(const condition&) = delete;
  ~condition() { pthread_cond_destroy(&native_); }

  void wait(mutex& held) {
    count(+1);
    pthread_cond_wait(&native_, held.native_handle());
    count(-1);
  }
  bool wait_for(mutex& held, std::chrono::nanoseconds limit) {
    const auto until = timespec_of(deadline(limit));
    count(+1);
    const int result = pthread_cond_clockwait(&native_, held.native_handle(), CLOCK_MONOTONIC, &until);
    count(-1);
    return result == 0;
  }
  void notify_one() { pthread_cond_signal(&native_); }
  /// Wakes n waiters, or all if fewer wait. Nothing is remembered for later ones.
  void notify_n(int n) {
    if (n >= waiting_.load(std::memory_order_relaxed)) return notify_all();
    while (n-- > 0) notify_one();
  }
  void notify_all() { pthread_cond_broadcast(&native_); }

 private:
  /// Called with the mutex held, so there is one writer at a time; notifiers read the count at any time. It includes all that
  /// began to wait before the notifier had the mutex, and woken waiters until they have the mutex again.
  void count(int change) {
    waiting_.store(waiting_.load(std::memory_order_relaxed) + change, std::memory_order_relaxed);
  }

  pthread_cond_t native_ = PTHREAD_COND_INITIALIZER;
  std::atomic<int> waiting_{0};
};

}  // namespace heddle::os
