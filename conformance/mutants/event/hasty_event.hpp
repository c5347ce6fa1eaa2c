// An event whose timed waits give up early.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hasty_event : Base {
  struct event : derived::event<Base> {
    task<Base, bool> wait_for(std::chrono::nanoseconds limit) { return derived::event<Base>::wait_for(limit / 2); }
  };
};

}  // namespace heddle::mutants
