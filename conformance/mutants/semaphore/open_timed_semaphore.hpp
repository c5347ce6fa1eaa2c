// A semaphore on which a timed acquire that would have to wait gets in at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct open_timed_semaphore : Base {
  using semaphore = conformance::opened<Base, derived::semaphore<Base>>;
};

}  // namespace heddle::mutants
