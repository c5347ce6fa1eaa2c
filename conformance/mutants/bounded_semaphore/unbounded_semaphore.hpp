// A bounded semaphore without its bound.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct unbounded_semaphore : Base {
  using bounded_semaphore = derived::semaphore<Base>;
};

}  // namespace heddle::mutants
