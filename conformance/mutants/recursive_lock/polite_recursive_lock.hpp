// A recursive lock whose polls all fail if several units poll at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/polls.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct polite_recursive_lock : Base {
  using recursive_lock = conformance::polite<Base, derived::recursive_lock<Base>>;
};

}  // namespace heddle::mutants
