// Semaphores of either kind that go wrong where limits and permits meet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <stdexcept>
#include <thread>

#include "models/threads/model.hpp"

namespace heddle::conformance {

using models::threads;

inline void check_release(long now, long most, int n) {
  if (n < 1 || now > most - n) throw std::invalid_argument("a semaphore was released wrongly");
}

/// A release wakes one waiter, which wakes the next if permits are left; a waiter with a limit forgets to.
class unchained {
 public:
  explicit unchained(long value = 1) : value_(value) {}
  void acquire() {
    derived::hold<threads> fields(guard_);
    while (value_ == 0) released_.wait(guard_);
    if (--value_ > 0) released_.notify_one();
  }
  bool try_acquire() { return try_acquire_for(std::chrono::nanoseconds(0)); }
  bool try_acquire_for(std::chrono::nanoseconds limit) {
    derived::hold<threads> fields(guard_);
    const bool took = released_.wait_for(guard_, limit, [this] { return value_ > 0; });
    value_ -= took;
    return took;
  }

 protected:
  void release_within(long most, int n) {
    derived::hold<threads> fields(guard_);
    check_release(value_, most, n);
    value_ += n;
    released_.notify_one();
  }

 private:
  os::mutex guard_;
  os::condition<threads> released_;
  long value_;
};

/// A counter before a slow semaphore. Who gives up takes itself off the counter, but a release that has counted it as a waiter
/// has left a wake-up for it, which is one permit too many.
class counted_before {
 public:
  explicit counted_before(long value = 1) : count_(value) {}
  void acquire() {
    if (count_-- <= 0) woken_.acquire();
  }
  bool try_acquire() {
    for (long seen = count_; seen > 0;)
      if (count_.compare_exchange_weak(seen, seen - 1)) return true;
    return false;
  }
  bool try_acquire_for(std::chrono::nanoseconds limit) {
    if (limit <= limit.zero()) return try_acquire();
    if (count_-- > 0 || woken_.try_acquire_for(limit)) return true;
    std::this_thread::yield();  // for longer than it would take by itself
    ++count_;
    return false;
  }

 protected:
  void release_within(long most, int n) {
    long before = count_;
    do check_release(before, most, n);
    while (!count_.compare_exchange_weak(before, before + n));
    if (before < 0) woken_.release(static_cast<int>(std::min<long>(n, -before)));
  }

 private:
  std::atomic<long> count_;
  threads::semaphore woken_{0};
};

template <class Permits> struct without_bound : Permits {
  using Permits::Permits;
  void release(int n = 1) { Permits::release_within(std::numeric_limits<long>::max(), n); }
};
template <class Permits> class with_bound : public Permits {
 public:
  explicit with_bound(long value = 1) : Permits(value), bound_(value) {}
  void release(int n = 1) { Permits::release_within(bound_, n); }

 private:
  const long bound_;
};

}  // namespace heddle::conformance
