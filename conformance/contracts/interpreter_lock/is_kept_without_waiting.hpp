// Says: what doesn't wait doesn't let others compute: releases, sets, notifications, polls, and waits for what is there.
// Source: docs/interface.md.
// Killed by: sets_unlocked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "conformance/interpreting/alone.hpp"

namespace heddle::contracts::interpreter_lock {

template <class M> class calls_that_do_not_wait {
 public:
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>, typename M::mutex, typename M::condition,
                              typename M::lock, typename M::recursive_lock, typename M::semaphore, typename M::event,
                              typename M::template channel<int, 2>>;
  enum kind { mutex, lock, recursive_lock, semaphore, event, notification, channel, count };
  static constexpr std::array<std::string_view, count> names{"lock and unlock of a free mutex",
                                                             "acquire and release of a free lock",
                                                             "those of a free recursive lock",
                                                             "those of a free semaphore",
                                                             "set, wait and clear",
                                                             "a notification",
                                                             "a send and a receive"};

  task<M> call(M m, int what) {
    if (what == mutex) AWAIT(use_mutex());
    if (what == lock) AWAIT(use(lock_));
    if (what == recursive_lock) AWAIT(use_recursive_lock(m));
    if (what == semaphore) AWAIT(use(semaphore_));
    if (what == event) AWAIT(use_event());
    if (what == notification) notify();
    if (what == channel) AWAIT(use_channel());
    RETURN();
  }

 private:
  task<M> use_mutex() {
    AWAIT(mutex_.lock());
    mutex_.unlock();
    if (mutex_.try_lock()) mutex_.unlock();
    RETURN();
  }
  template <class Lock> task<M> use(Lock& free) {
    AWAIT(free.acquire());
    free.try_acquire();
    free.release();
    RETURN();
  }
  task<M> use_recursive_lock(M m) {
    AWAIT(recursive_lock_.acquire(m));
    AWAIT(recursive_lock_.acquire(m));
    recursive_lock_.release(m);
    recursive_lock_.release(m);
    RETURN();
  }
  task<M> use_event() {
    event_.set();
    AWAIT(event_.wait());
    event_.clear();
    event_.is_set();
    RETURN();
  }
  void notify() {
    condition_.notify_one();
    condition_.notify_n(2);
    condition_.notify_all();
  }
  task<M> use_channel() {
    AWAIT(channel_.send(1));
    AWAIT(channel_.receive());
    RETURN();
  }

  M::mutex mutex_;
  M::condition condition_;
  M::lock lock_;
  M::recursive_lock recursive_lock_;
  M::semaphore semaphore_{1};
  M::event event_;
  M::template channel<int, 2> channel_;
};

template <class M> struct is_kept_without_waiting : conformance::computes_alone<M, calls_that_do_not_wait<M>> {
  static constexpr auto rows = "";
};

}  // namespace heddle::contracts::interpreter_lock
