// A counter before a slow bounded semaphore: a limit that passes as a permit is released leaves one too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/permits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct doubling_bounded_semaphore : Base {
  using bounded_semaphore = conformance::with_bound<conformance::counted_before<Base>>;
};

}  // namespace heddle::mutants
