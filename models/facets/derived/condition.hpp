// Condition variables: waits with a predicate, and the condition of a model that has only a queue of waiting units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// Adds waits with a predicate to a class that has wait and wait_for. `Held` is their first argument: the mutex, by reference,
/// or the view of the unit that holds it.
template <class M, class Condition, class Held> class waits_with_predicate {
 public:
  /// Waits until `holds()`, tested with the mutex held, before the first wait and after each wake-up. What it throws leaves the
  /// wait, with the mutex held.
  template <class Predicate> task<M> wait(Held held, Predicate holds) {
    while (!holds()) AWAIT(self().wait(held));
    RETURN();
  }
  /// As above, with one deadline for all wake-ups; gives the predicate's last value, tested
  /// again when the limit has passed.
  template <class Predicate> task<M, bool> wait_for(Held held, std::chrono::nanoseconds limit, Predicate holds) {
    const deadline_on<typename M::clock> until(limit);
    bool true_now = holds();
    bool in_time = true;
    while (!true_now && in_time) {
      const bool notified = AWAIT(self().wait_for(held, until.left()));
      in_time = notified;
      true_now = holds();
    }
    RETURN(true_now);
  }

 private:
  Condition& self() { return static_cast<Condition&>(*this); }
};

/// The same for a condition over a mutex.
template <class M, class Condition, class Mutex> class predicate_waits
    : public waits_with_predicate<M, Condition, Mutex&> {
 public:
  using mutex_type = Mutex;
};

/// After [thread.condition]: the mutex is held on entry and on return. A notified unit returns only once it has the mutex
/// again, so never before the notifier has released it. Wake-ups are not spurious here, but callers should not rely on it.
template <class M> class condition : public predicate_waits<M, condition<M>, typename M::mutex> {
 public:
  using parts = needs<waiters<M>, typename M::mutex>;
  using base = predicate_waits<M, condition<M>, typename M::mutex>;
  using base::wait;
  using base::wait_for;

  task<M> wait(typename M::mutex& mutex) {
    hold<M> fields(guard_);
    mutex.unlock();
    AWAIT(queue_.wait(guard_));
    fields.unlock();
    AWAIT(mutex.lock());
    RETURN();
  }
  /// False if not notified within `limit`; the mutex is held again either way. Zero or less is a poll.
  task<M, bool> wait_for(typename M::mutex& mutex, std::chrono::nanoseconds limit) {
    hold<M> fields(guard_);
    mutex.unlock();
    const bool notified = AWAIT(queue_.wait_for(guard_, limit));
    fields.unlock();
    AWAIT(mutex.lock());
    RETURN(notified);
  }
  void notify_one() { notify_n(1); }
  /// Wakes n waiters, or all if fewer wait; nobody if n is less than 1. Nothing is remembered for later ones.
  void notify_n(int n) {
    hold<M> fields(guard_);
    queue_.notify_n(n);
  }
  void notify_all() {
    hold<M> fields(guard_);
    queue_.notify_all();
  }

 private:
  guard<M> guard_;
  waiters<M> queue_;
};

}  // namespace heddle::derived
