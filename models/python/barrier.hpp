// Python's Barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <type_traits>

#include "models/facets/derived/barrier.hpp"
#include "models/python/callable.hpp"

namespace heddle::python {

template <class Library, class Action> class barrier {
 public:
  static constexpr auto for_ever = std::chrono::nanoseconds::max();

  explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = for_ever)
      : it_(Library::make("Barrier", parties, in_python(action),
                          limit == for_ever ? none() : to_python(seconds(limit)))) {}
  barrier(const barrier&) = delete;

  int arrive_and_wait() { return static_cast<int>(to_long(call_method(it_, "wait"))); }
  int arrive_and_wait_for(std::chrono::nanoseconds limit) {
    return static_cast<int>(to_long(call_method(it_, "wait", seconds(limit))));
  }
  void abort() { call_method(it_, "abort"); }
  void reset() { call_method(it_, "reset"); }
  bool broken() { return is_true(attribute(it_, "broken")); }
  int waiting() { return static_cast<int>(to_long(attribute(it_, "n_waiting"))); }

 private:
  static object in_python(Action action) {
    if constexpr (std::is_same_v<Action, derived::no_action>) return none();
    return callable([action]() mutable {
      action();
      return true;
    });
  }
  object it_;
};

}  // namespace heddle::python
