// A barrier that lets all pass if its action throws what is no std::exception.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct narrow_barrier : conformance::altered_threads<narrow_barrier> {
  using altered_threads::altered_threads;

  template <class Action> struct narrow {
    Action action;
    void operator()() const {
      try {
        action();
      } catch (const std::exception&) { throw; } catch (...) {
      }
    }
  };
  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, narrow<Action>> {
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max())
        : derived::barrier<threads, narrow<Action>>(parties, {action}, limit) {}
  };
};

}  // namespace heddle::models
