// A bounded semaphore on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_bounded_semaphore : Base {
  using bounded_semaphore = conformance::sluggish<Base, derived::bounded_semaphore<Base>>;
};

}  // namespace heddle::mutants
