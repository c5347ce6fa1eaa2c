// asyncio.Lock and its semaphores.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/lock.hpp"

#include <stdexcept>

namespace heddle::on_asyncio {

task<> acquirable::acquire() { co_await awaiting(python::call_method(it_, "acquire")); }

bool acquirable::try_acquire() { return static_cast<bool>(poll(python::call_method(it_, "acquire"))); }

task<bool> acquirable::try_acquire_for(std::chrono::nanoseconds limit) {
  const auto took = co_await within(limit, python::call_method(it_, "acquire"));
  co_return static_cast<bool>(took);
}

void semaphore::release(int n) {
  if (n < 1) throw std::invalid_argument("a semaphore releases 1 permit or more");
  for (; n > 0; --n) acquirable::release();
}

}  // namespace heddle::on_asyncio
