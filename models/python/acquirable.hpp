// What Python's locks and semaphores have in common: acquire(blocking, timeout).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <utility>

#include "models/python/object.hpp"

namespace heddle::python {

class acquirable {
 public:
  acquirable(const acquirable&) = delete;
  void acquire() { call_method(it_, "acquire"); }
  bool try_acquire() { return is_true(call_method(it_, "acquire", false)); }
  bool try_acquire_for(std::chrono::nanoseconds limit) {
    if (limit <= limit.zero()) return try_acquire();  // a negative timeout is an error, or means for ever
    return is_true(call_method(it_, "acquire", true, seconds(limit)));
  }
  const object& in_python() const { return it_; }

 protected:
  explicit acquirable(object made) : it_(std::move(made)) {}
  ~acquirable() = default;

 private:
  object it_;
};

}  // namespace heddle::python
