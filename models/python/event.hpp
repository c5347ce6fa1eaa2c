// Python's Event.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/python/object.hpp"

namespace heddle::python {

template <class Library> class event {
 public:
  event() = default;
  event(const event&) = delete;
  void wait() { call_method(it_, "wait"); }
  bool wait_for(std::chrono::nanoseconds limit) { return is_true(call_method(it_, "wait", seconds(limit))); }
  void set() { call_method(it_, "set"); }
  void clear() { call_method(it_, "clear"); }
  bool is_set() { return is_true(call_method(it_, "is_set")); }

 private:
  object it_ = Library::make("Event");
};

}  // namespace heddle::python
