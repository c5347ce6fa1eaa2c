// A bounded semaphore whose waiters wake each other, but those with a limit don't.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/permits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct unchained_bounded_semaphore : Base {
  using bounded_semaphore = conformance::with_bound<conformance::unchained<Base>>;
};

}  // namespace heddle::mutants
