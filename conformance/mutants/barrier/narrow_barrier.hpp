// A barrier that lets all pass if its action throws what is no std::exception.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct narrow_barrier : Base {
  template <class Action> struct narrow {
    Action action;
    void operator()() const {
      try {
        action();
      } catch (const std::exception&) { throw; } catch (...) {
      }
    }
  };
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, narrow<Action>> {
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max())
        : derived::barrier<Base, narrow<Action>>(parties, {action}, limit) {}
  };
};

}  // namespace heddle::mutants
