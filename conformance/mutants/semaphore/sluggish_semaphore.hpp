// A semaphore on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_semaphore : Base {
  using semaphore = conformance::sluggish<Base, derived::semaphore<Base>>;
};

}  // namespace heddle::mutants
