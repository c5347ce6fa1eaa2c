// A barrier that ignores exceptions of its action.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hushed_barrier : conformance::altered_threads<hushed_barrier> {
  using altered_threads::altered_threads;

  template <class Action> struct hushed {
    Action action;
    void operator()() const {
      try {
        action();
      } catch (...) {}
    }
  };
  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, hushed<Action>> {
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max())
        : derived::barrier<threads, hushed<Action>>(parties, {action}, limit) {}
  };
};

}  // namespace heddle::models
