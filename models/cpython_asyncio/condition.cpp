// Waits on a condition of asyncio.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/condition.hpp"

#include <limits>

#include "models/python/source.hpp"

namespace heddle::on_asyncio {

condition::condition() : it_(python::call(python::find_in_source("asyncio_condition", "Condition"))) {}

python::object condition::on(const mutex& held) { return python::call_method(it_, "on", held.in_python()); }

task<> condition::wait(mutex& held) { co_await awaiting(python::call_method(on(held), "wait")); }

task<bool> condition::wait_for(mutex& held, std::chrono::nanoseconds limit) {
  if (limit <= limit.zero()) limit = std::chrono::nanoseconds(1);  // a poll would not let the mutex go
  const auto notified = co_await within(limit, python::call_method(on(held), "wait"));
  co_return static_cast<bool>(notified);
}

void condition::notify_n(int n) { python::call_method(it_, "notify", n); }

void condition::notify_all() { notify_n(std::numeric_limits<int>::max()); }

}  // namespace heddle::on_asyncio
