// A condition whose notify_all wakes one unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct shy_condition : Base {
  struct condition : Base::condition {
    void notify_all() { this->notify_one(); }
  };
};

}  // namespace heddle::mutants
