// A barrier that treats any number of parties below one as one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct credulous_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max())
        : derived::barrier<Base, Action>(std::max(parties, 1), action, limit) {}
  };
};

}  // namespace heddle::mutants
