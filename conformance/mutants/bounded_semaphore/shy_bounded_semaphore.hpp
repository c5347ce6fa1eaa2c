// A bounded semaphore whose poll fails while another unit polls.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct shy_bounded_semaphore : Base {
  using bounded_semaphore = conformance::shy<Base, derived::bounded_semaphore<Base>>;
};

}  // namespace heddle::mutants
