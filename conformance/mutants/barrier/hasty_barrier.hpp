// A barrier that halves its limits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hasty_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using base = derived::barrier<Base, Action>;
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, action, limit == base::for_ever ? limit : limit / 2) {}
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds limit) { return base::arrive_and_wait_for(limit / 2); }
  };
};

}  // namespace heddle::mutants
