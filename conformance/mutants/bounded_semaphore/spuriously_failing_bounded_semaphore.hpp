// A bounded semaphore whose poll now and then fails, though there are permits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct spuriously_failing_bounded_semaphore : Base {
  using bounded_semaphore = conformance::spuriously_failing<derived::bounded_semaphore<Base>>;
};

}  // namespace heddle::mutants
