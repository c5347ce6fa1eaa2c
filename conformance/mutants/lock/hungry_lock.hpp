// A lock on which an acquire that has expired consumes the next release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_lock : Base {
  using lock = conformance::hungry<Base, derived::lock<Base>>;
};

}  // namespace heddle::mutants
