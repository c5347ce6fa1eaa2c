// A barrier that counts one waiter more than there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct miscounting_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using derived::barrier<Base, Action>::barrier;
    int waiting() { return derived::barrier<Base, Action>::waiting() + 1; }
  };
};

}  // namespace heddle::mutants
