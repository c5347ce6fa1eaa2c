// A counter before a slow semaphore: a limit that passes as a permit is released leaves one too many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/permits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct benaphore : Base {
  using semaphore = conformance::without_bound<conformance::counted_before<Base>>;
};

}  // namespace heddle::mutants
