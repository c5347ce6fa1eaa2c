// A barrier that a reset breaks if anybody waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sticky_barrier : Base {
  template <class Action = derived::no_action> struct barrier : derived::barrier<Base, Action> {
    using derived::barrier<Base, Action>::barrier;
    void reset() {
      if (this->waiting() > 0)
        this->abort();
      else
        derived::barrier<Base, Action>::reset();
    }
  };
};

}  // namespace heddle::mutants
