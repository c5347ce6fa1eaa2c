// Says: waits for locks, and on conditions, let others compute meanwhile; granted or not, their unit then holds the interpreter lock again.
// Source: docs/interface.md; CPython's PyThread_acquire_lock_timed.
// Killed by: expired_interpreter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <string_view>

#include "conformance/interpreting/beside.hpp"

namespace heddle::contracts::interpreter_lock {

template <class M> class waits_of_locks {
 public:
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>, typename M::mutex, typename M::condition,
                              typename M::lock, typename M::recursive_lock>;
  enum kind { mutex, mutex_in_vain, lock, lock_in_vain, condition, condition_in_vain, recursive_lock, count };
  static constexpr std::array<std::string_view, count> names{
      "a mutex",     "a mutex with a limit",     "a lock",          "a lock with a limit",
      "a condition", "a condition with a limit", "a recursive lock"};

  task<M> prepare(M) {
    AWAIT(mutex_.lock());
    AWAIT(lock_.acquire());
    AWAIT(held_mutex_.lock());
    AWAIT(held_lock_.acquire());
    RETURN();
  }
  task<M> finish(M) {
    mutex_.unlock();
    lock_.release();
    held_mutex_.unlock();
    held_lock_.release();
    RETURN();
  }
  task<M> wait(M m, int what, conformance::lookout& sight) {
    if (what == condition || what == condition_in_vain)
      AWAIT(wait_on_condition(what, sight));
    else
      AWAIT(wait_for_lock(m, what, sight));
    RETURN();
  }
  /// What it has given it takes again when the other unit waits for the next.
  task<M> end(M m, int what) {
    if (what == mutex) {
      mutex_.unlock();
      AWAIT(recursive_lock_.acquire(m));
    }
    if (what == mutex_in_vain) AWAIT(mutex_.lock());
    if (what == lock) lock_.release();
    if (what == lock_in_vain) AWAIT(lock_.acquire());
    if (what == condition) AWAIT(tell());
    if (what == recursive_lock) recursive_lock_.release(m);
    RETURN();
  }

 private:
  static constexpr std::chrono::microseconds short_limit{200};

  task<M> wait_for_lock(M m, int what, conformance::lookout& sight) {
    ++sight.asked;
    if (what == mutex) AWAIT(mutex_.lock());
    if (what == mutex_in_vain) AWAIT(held_mutex_.try_lock_for(short_limit));  // under test: the interpreter lock
    if (what == lock) AWAIT(lock_.acquire());
    if (what == lock_in_vain) AWAIT(held_lock_.try_acquire_for(short_limit));  // under test: the interpreter lock
    if (what == recursive_lock) AWAIT(recursive_lock_.acquire(m));
    sight.look(what);
    if (what == mutex) mutex_.unlock();
    if (what == lock) lock_.release();
    if (what == recursive_lock) recursive_lock_.release(m);
    RETURN();
  }
  task<M> tell() {
    AWAIT(told_mutex_.lock());
    told_ = true;
    condition_.notify_one();
    told_mutex_.unlock();
    RETURN();
  }
  task<M> wait_on_condition(int what, conformance::lookout& sight) {
    AWAIT(told_mutex_.lock());
    ++sight.asked;
    if (what == condition) AWAIT(condition_.wait(told_mutex_, [this] { return told_; }));
    if (what == condition_in_vain) AWAIT(condition_.wait_for(told_mutex_, short_limit));  // under test: the same
    sight.look(what);
    told_ = false;
    told_mutex_.unlock();
    RETURN();
  }

  M::mutex mutex_, held_mutex_, told_mutex_;
  M::condition condition_;
  M::lock lock_, held_lock_;
  M::recursive_lock recursive_lock_;
  bool told_ = false;
};

template <class M> struct gives_way_in_locks : conformance::waits_beside<M, waits_of_locks<M>> {};

}  // namespace heddle::contracts::interpreter_lock
