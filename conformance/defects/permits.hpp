// Semaphores of either kind that go wrong where limits and permits meet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <stdexcept>

#include "conformance/defects/gap.hpp"
#include "models/facets/facets.hpp"

namespace heddle::conformance {

inline void check_release(long now, long most, int n) {
  if (n < 1 || now > most - n) throw std::invalid_argument("a semaphore was released wrongly");
}

/// A release wakes one waiter, which wakes the next if permits are left; a waiter with a limit forgets to.
template <class M> class unchained {
 public:
  explicit unchained(long value = 1) : value_(value) {}
  task<M> acquire() {
    derived::hold<M> fields(guard_);
    while (value_ == 0) AWAIT(released_.wait(guard_));
    if (--value_ > 0) released_.notify_n(1);
    RETURN();
  }
  bool try_acquire() {
    derived::hold<M> fields(guard_);
    return take();
  }
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    derived::hold<M> fields(guard_);
    bool in_time = true;
    while (value_ == 0 && in_time) {
      const bool notified = AWAIT(released_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    RETURN(take());
  }

 protected:
  void release_within(long most, int n) {
    derived::hold<M> fields(guard_);
    check_release(value_, most, n);
    value_ += n;
    released_.notify_n(1);
  }

 private:
  bool take() {
    const bool took = value_ > 0;
    value_ -= took;
    return took;
  }
  derived::guard<M> guard_;
  derived::waiters<M> released_;
  long value_;
};

/// Waits with a limit have a queue of their own. A release goes to the other first, and counts waiters there that have been woken
/// already: what they leave reaches nobody.
template <class M> class two_queues {
 public:
  explicit two_queues(long value = 1) : value_(value) {}
  task<M> acquire() {
    derived::hold<M> fields(guard_);
    ++unlimited_waiters_;
    while (value_ == 0) AWAIT(unlimited_.wait(guard_));
    --unlimited_waiters_;
    --value_;
    RETURN();
  }
  bool try_acquire() {
    derived::hold<M> fields(guard_);
    return take();
  }
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    derived::hold<M> fields(guard_);
    bool in_time = true;
    while (value_ == 0 && in_time) {
      const bool notified = AWAIT(limited_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    RETURN(take());
  }

 protected:
  void release_within(long most, int n) {
    derived::hold<M> fields(guard_);
    check_release(value_, most, n);
    value_ += n;
    unlimited_.notify_n(n);
    if (n > unlimited_waiters_) limited_.notify_n(n - unlimited_waiters_);
  }

 private:
  bool take() {
    const bool took = value_ > 0;
    value_ -= took;
    return took;
  }
  derived::guard<M> guard_;
  derived::waiters<M> unlimited_, limited_;
  int unlimited_waiters_ = 0;
  long value_;
};

/// A counter before a slow semaphore. Who gives up takes itself off the counter, but a release that has counted it as a waiter
/// has left a wake-up for it, which is one permit too many.
template <class M> class counted_before {
 public:
  explicit counted_before(long value = 1) : count_(value) {}
  task<M> acquire() {
    if (count_-- <= 0) AWAIT(woken_.acquire());
    RETURN();
  }
  bool try_acquire() {
    for (long seen = count_; seen > 0;)
      if (count_.compare_exchange_weak(seen, seen - 1)) return true;
    return false;
  }
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) {
    if (limit <= limit.zero()) RETURN(try_acquire());
    if (count_-- > 0) RETURN(true);
    const bool woken = AWAIT(woken_.try_acquire_for(limit));
    if (woken) RETURN(true);
    gap<M>();
    ++count_;
    RETURN(false);
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
  derived::semaphore<M> woken_{0};
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
