// Units that run the action of a barrier without the interpreter lock, which they gave up when they arrived.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct lockless_action : conformance::altered_gil<lockless_action> {
  using altered_gil::altered_gil;

  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, Action> {
    using native = derived::barrier<threads, Action>;

   public:
    using native::native;
    int arrive_and_wait() {
      const allowing_others<interpreter_lock> waiting;
      return native::arrive_and_wait();
    }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      const allowing_others<interpreter_lock> waiting;
      return native::arrive_and_wait_for(limit);
    }
  };
};

}  // namespace heddle::models
