// A barrier that says in a byte how many wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct short_count_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using derived::barrier<Base, Action>::barrier;
    int waiting() { return static_cast<unsigned char>(derived::barrier<Base, Action>::waiting()); }
  };
};

}  // namespace heddle::mutants
