// An event that stays set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct stuck_event : Base {
  struct event : derived::event<Base> {
    void clear() {}
  };
};

}  // namespace heddle::mutants
