// A semaphore on which a timed acquire takes a limit below zero for none at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct stubborn_semaphore : Base {
  using semaphore = conformance::stubborn<Base, derived::semaphore<Base>>;
};

}  // namespace heddle::mutants
