// A barrier that is not broken any more after an abort.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct forgiving_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using derived::barrier<Base, Action>::barrier;
    void abort() { this->reset(); }
  };
};

}  // namespace heddle::mutants
