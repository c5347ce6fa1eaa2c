// Boost.Fiber's mutex and condition under the interface's names, and the queue that the rest is derived from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/condition_variable.hpp>
#include <boost/fiber/timed_mutex.hpp>

#include <chrono>

#include "models/facets/deadline.hpp"
#include "models/facets/derived/condition.hpp"

namespace heddle::models {

class fiber_mutex {
 public:
  void lock() { native_.lock(); }
  bool try_lock() { return native_.try_lock(); }
  bool try_lock_for(std::chrono::nanoseconds limit) { return native_.try_lock_until(deadline(limit).when()); }
  void unlock() { native_.unlock(); }

 private:
  boost::fibers::timed_mutex native_;
};

template <class M> class fiber_condition : public derived::predicate_waits<M, fiber_condition<M>, fiber_mutex> {
 public:
  using base = derived::predicate_waits<M, fiber_condition<M>, fiber_mutex>;
  using base::wait;
  using base::wait_for;

  void wait(fiber_mutex& held) { native_.wait(held); }
  bool wait_for(fiber_mutex& held, std::chrono::nanoseconds limit) {
    return native_.wait_until(held, deadline(limit).when()) == boost::fibers::cv_status::no_timeout;
  }
  void notify_one() { native_.notify_one(); }
  void notify_n(int n) {
    while (n-- > 0) notify_one();
  }
  void notify_all() { native_.notify_all(); }

 private:
  boost::fibers::condition_variable_any native_;
};

/// A queue of waiting fibers. All run on one thread and switch only when they wait, so the facets derived from it need no lock
/// around their own fields.
class fiber_waiters {
 public:
  void wait(derived::no_guard& fields) { native_.wait(fields); }
  bool wait_for(derived::no_guard& fields, std::chrono::nanoseconds limit) {
    return native_.wait_until(fields, deadline(limit).when()) == boost::fibers::cv_status::no_timeout;
  }
  void notify_n(int n) {
    while (n-- > 0) native_.notify_one();
  }
  void notify_all() { native_.notify_all(); }

 private:
  boost::fibers::condition_variable_any native_;
};

}  // namespace heddle::models
