// Waits for an event of asyncio.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/event.hpp"

namespace heddle::on_asyncio {

task<> event::wait() { co_await awaiting(python::call_method(it_, "wait")); }

task<bool> event::wait_for(std::chrono::nanoseconds limit) {
  const auto set = co_await within(limit, python::call_method(it_, "wait"));
  co_return static_cast<bool>(set);
}

}  // namespace heddle::on_asyncio
