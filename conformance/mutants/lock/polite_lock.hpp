// A lock whose polls all fail if several units poll at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct polite_lock : Base {
  using lock = conformance::polite<Base, derived::lock<Base>>;
};

}  // namespace heddle::mutants
