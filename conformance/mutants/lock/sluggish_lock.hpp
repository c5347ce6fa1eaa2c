// A lock on which a timed acquire uses up its limit even where it need not wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/defects/timed_acquire.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct sluggish_lock : Base {
  using lock = conformance::sluggish<Base, derived::lock<Base>>;
};

}  // namespace heddle::mutants
