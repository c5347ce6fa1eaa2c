// An event whose waiters look at a phase of one bit, so that two sets, each cleared at once, are none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/plain_event.hpp"

namespace heddle::mutants {

template <class Base> struct phase_event : Base {
  using event = conformance::plain_event<Base, 2>;
};

}  // namespace heddle::mutants
