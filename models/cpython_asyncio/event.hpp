// The event of asyncio.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/cpython_asyncio/loop.hpp"

namespace heddle::on_asyncio {

class event {
 public:
  event() = default;
  event(const event&) = delete;
  task<> wait();
  task<bool> wait_for(std::chrono::nanoseconds limit);
  void set() { python::call_method(it_, "set"); }
  void clear() { python::call_method(it_, "clear"); }
  bool is_set() { return python::is_true(python::call_method(it_, "is_set")); }

 private:
  python::object it_ = python::call(python::find("asyncio", "Event"));
};

}  // namespace heddle::on_asyncio
