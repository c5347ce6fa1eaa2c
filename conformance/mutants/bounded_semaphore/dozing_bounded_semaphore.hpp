// A bounded semaphore on which a timed acquire looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct dozing_bounded_semaphore : Base {
  using bounded_semaphore = conformance::dozing<Base, derived::bounded_semaphore<Base>>;
};

}  // namespace heddle::mutants
