// The monitor: a recursive lock and the condition on it, as one checked object.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <system_error>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/derived/condition.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// After Python's threading.Condition and Java's monitors. Has its own recursive lock, or shares a given one with other
/// monitors. To wait or to notify, the caller must own the lock; otherwise std::system_error(operation_not_permitted) is
/// thrown and nothing happens. A wait frees the lock at any depth and returns with the same depth, notified or not. A
/// notified unit returns only once it owns the lock again.
template <class M> class monitor : public waits_with_predicate<M, monitor<M>, M> {
  using predicates = waits_with_predicate<M, monitor<M>, M>;

 public:
  using lock_type = typename M::recursive_lock;
  using parts = needs<guard<M>, waiters<M>, lock_type>;

  monitor() = default;
  /// On a lock that outlives the monitor. In models whose units share no heap, both lie in memory from make<T>().
  explicit monitor(lock_type& given) : lock_(&given) {}
  monitor(const monitor&) = delete;

  // The lock's operations, as documented in recursive_lock.
  task<M> acquire(M m) { return lock_->acquire(m); }
  task<M, bool> try_acquire_for(M m, std::chrono::nanoseconds limit) { return lock_->try_acquire_for(m, limit); }
  bool try_acquire(M m) { return lock_->try_acquire(m); }
  void release(M m) { lock_->release(m); }
  long depth(M m) { return lock_->depth(m); }

  task<M> wait(M m) {
    hold<M> fields(guard_);
    const long levels = lock_->release_all(m);
    AWAIT(queue_.wait(guard_));
    fields.unlock();
    AWAIT(lock_->restore(m, levels));
    RETURN();
  }
  /// False if not notified within `limit`. Zero or less is a poll.
  task<M, bool> wait_for(M m, std::chrono::nanoseconds limit) {
    hold<M> fields(guard_);
    const long levels = lock_->release_all(m);
    const bool notified = AWAIT(queue_.wait_for(guard_, limit));
    fields.unlock();
    AWAIT(lock_->restore(m, levels));
    RETURN(notified);
  }
  /// Waits until `holds()`, tested with the lock owned, before the first wait and after each wake-up.
  template <class Predicate> task<M> wait(M m, Predicate holds) {
    check(m);
    return predicates::wait(m, holds);
  }
  /// As above, with one deadline for all wake-ups; gives the predicate's last value.
  template <class Predicate> task<M, bool> wait_for(M m, std::chrono::nanoseconds limit, Predicate holds) {
    check(m);
    return predicates::wait_for(m, limit, holds);
  }

  void notify_one(M m) { notify_n(m, 1); }
  /// Wakes n waiters, or all if fewer wait. Nothing is remembered for later ones.
  void notify_n(M m, int n) {
    check(m);
    hold<M> fields(guard_);
    queue_.notify_n(n);
  }
  void notify_all(M m) {
    check(m);
    hold<M> fields(guard_);
    queue_.notify_all();
  }

 private:
  void check(M m) {
    if (lock_->depth(m) == 0)
      throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "use of a monitor not owned");
  }

  lock_type own_;
  lock_type* lock_ = &own_;
  guard<M> guard_;  ///< taken before the lock's own, so that no notify comes between freeing the lock and queueing
  waiters<M> queue_;
};

}  // namespace heddle::derived
