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

/// Permits under a guard, which a poll takes.
template <class M> class guarded_permits {
 public:
  explicit guarded_permits(long value) : value_(value) {}
  bool try_acquire() {
    derived::hold<M> fields(guard_);
    return take();
  }

 protected:
  /// Waits in a queue of the derived class.
  task<M, bool> take_from(derived::waiters<M>& queue, std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    derived::hold<M> fields(guard_);
    bool in_time = true;
    while (value_ == 0 && in_time) {
      const bool notified = AWAIT(queue.wait_for(guard_, until.left()));
      in_time = notified;
    }
    RETURN(take());
  }
  bool take() {
    const bool took = value_ > 0;
    value_ -= took;
    return took;
  }

  derived::guard<M> guard_;
  long value_;
};

/// A release wakes one waiter, which wakes the next if permits are left; a waiter with a limit forgets to.
template <class M> class unchained : public guarded_permits<M> {
 public:
  explicit unchained(long value = 1) : guarded_permits<M>(value) {}
  task<M> acquire() {
    derived::hold<M> fields(this->guard_);
    while (this->value_ == 0) AWAIT(released_.wait(this->guard_));
    if (--this->value_ > 0) released_.notify_n(1);
    RETURN();
  }
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) { return this->take_from(released_, limit); }

 protected:
  void release_within(long most, int n) {
    derived::hold<M> fields(this->guard_);
    check_release(this->value_, most, n);
    this->value_ += n;
    released_.notify_n(1);
  }

 private:
  derived::waiters<M> released_;
};

/// Waits with a limit have a queue of their own. A release goes to the other first, and counts waiters there that have been woken
/// already: what they leave reaches nobody.
template <class M> class two_queues : public guarded_permits<M> {
 public:
  explicit two_queues(long value = 1) : guarded_permits<M>(value) {}
  task<M> acquire() {
    derived::hold<M> fields(this->guard_);
    ++unlimited_waiters_;
    while (!this->take()) AWAIT(unlimited_.wait(this->guard_));
    --unlimited_waiters_;
    RETURN();
  }
  task<M, bool> try_acquire_for(std::chrono::nanoseconds limit) { return this->take_from(limited_, limit); }

 protected:
  void release_within(long most, int n) {
    derived::hold<M> fields(this->guard_);
    check_release(this->value_, most, n);
    this->value_ += n;
    unlimited_.notify_n(n);
    if (n > unlimited_waiters_) limited_.notify_n(n - unlimited_waiters_);
  }

 private:
  derived::waiters<M> unlimited_, limited_;
  int unlimited_waiters_ = 0;
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
