// A recursive lock that any unit may release at any time, without an error or an effect.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct lenient_recursive_lock : Base {
  struct recursive_lock : derived::recursive_lock<Base> {
    void release(Base m) {
      try {
        derived::recursive_lock<Base>::release(m);
      } catch (const std::system_error&) {}
    }
  };
};

}  // namespace heddle::mutants
