// A barrier that keeps the number of its parties in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct byte_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties > 255 ? parties % 256 + 1 : parties, action, limit) {}
  };
};

}  // namespace heddle::mutants
