// A semaphore whose poll now and then fails, though there are permits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct spuriously_failing_semaphore : Base {
  using semaphore = conformance::spuriously_failing<derived::semaphore<Base>>;
};

}  // namespace heddle::mutants
