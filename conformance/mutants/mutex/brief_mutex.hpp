// A mutex that keeps limits in 32 bits of microseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_mutex : Base {
  struct mutex : Base::mutex {
    using base = typename Base::mutex;
    task<Base, bool> try_lock_for(std::chrono::nanoseconds limit) {
      return base::try_lock_for(conformance::cut_to<std::uint32_t, std::chrono::microseconds>(limit));
    }
  };
};

}  // namespace heddle::mutants
