// A semaphore whose poll fails while another unit polls.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct shy_semaphore : Base {
  using semaphore = conformance::shy<Base, derived::semaphore<Base>>;
};

}  // namespace heddle::mutants
