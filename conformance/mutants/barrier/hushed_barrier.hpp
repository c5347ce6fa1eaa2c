// A barrier that ignores exceptions of its action.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hushed_barrier : Base {
  template <class Action> struct hushed {
    Action action;
    void operator()() const {
      try {
        action();
      } catch (...) {}
    }
  };
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, hushed<Action>> {
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max())
        : derived::barrier<Base, hushed<Action>>(parties, {action}, limit) {}
  };
};

}  // namespace heddle::mutants
