// Python's Condition on an RLock: the monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "models/python/callable.hpp"
#include "models/python/recursive_lock.hpp"

namespace heddle::python {

template <class Library> class monitor {
 public:
  using lock_type = recursive_lock<Library>;

  monitor() = default;
  explicit monitor(lock_type& given) : lock_(&given) {}
  monitor(const monitor&) = delete;

  template <class M> void acquire(M m) { lock_->acquire(m); }
  template <class M> bool try_acquire(M m) { return lock_->try_acquire(m); }
  template <class M> bool try_acquire_for(M m, std::chrono::nanoseconds limit) {
    return lock_->try_acquire_for(m, limit);
  }
  template <class M> void release(M m) { lock_->release(m); }
  template <class M> long depth(M m) { return lock_->depth(m); }

  template <class M> void wait(M) { call_method(it_, "wait"); }
  template <class M> bool wait_for(M, std::chrono::nanoseconds limit) {
    return is_true(call_method(it_, "wait", seconds(limit)));
  }
  template <class M, class Predicate> void wait(M, Predicate holds) {
    call_method(it_, "wait_for", callable(std::move(holds)));
  }
  template <class M, class Predicate> bool wait_for(M, std::chrono::nanoseconds limit, Predicate holds) {
    return is_true(call_method(it_, "wait_for", callable(std::move(holds)), seconds(limit)));
  }
  template <class M> void notify_one(M) { call_method(it_, "notify"); }
  template <class M> void notify_n(M, int n) { call_method(it_, "notify", n); }
  template <class M> void notify_all(M) { call_method(it_, "notify_all"); }

 private:
  lock_type own_;
  lock_type* lock_ = &own_;
  object it_ = Library::make("Condition", lock_->in_python());
};

}  // namespace heddle::python
