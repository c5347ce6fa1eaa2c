// A bounded semaphore on which an acquire that has expired consumes the next release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct hungry_bounded_semaphore : Base {
  using bounded_semaphore = conformance::hungry<Base, derived::bounded_semaphore<Base>>;
};

}  // namespace heddle::mutants
