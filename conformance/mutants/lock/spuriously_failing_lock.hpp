// A lock whose poll now and then fails, though nobody has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct spuriously_failing_lock : Base {
  using lock = conformance::spuriously_failing<derived::lock<Base>>;
};

}  // namespace heddle::mutants
