// asyncio.Condition: see models/python/asyncio_condition.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/cpython_asyncio/lock.hpp"
#include "models/python/callable.hpp"

namespace heddle::on_asyncio {

class condition {
 public:
  using mutex_type = mutex;

  condition();
  condition(const condition&) = delete;
  task<> wait(mutex& held);
  task<bool> wait_for(mutex& held, std::chrono::nanoseconds limit);
  template <class Predicate> task<> wait(mutex& held, Predicate holds) {
    co_await awaiting(python::call_method(on(held), "wait_for", python::callable(holds)));
  }
  /// asyncio gives no last value of the predicate when a limit has passed, so it is asked here.
  template <class Predicate> task<bool> wait_for(mutex& held, std::chrono::nanoseconds limit, Predicate holds) {
    bool true_now = holds();
    if (true_now || limit <= limit.zero()) co_return true_now;
    const auto told = co_await within(limit, python::call_method(on(held), "wait_for", python::callable(holds)));
    if (told) co_return true;
    true_now = holds();
    co_return true_now;
  }
  void notify_one() { notify_n(1); }
  void notify_n(int n);
  void notify_all();

 private:
  python::object on(const mutex& held);
  python::object it_;
};

}  // namespace heddle::on_asyncio
