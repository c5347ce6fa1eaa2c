// An event that keeps limits in an int of milliseconds: one of 25 to 49 days is below zero.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_event : Base {
  struct event : derived::event<Base> {
    task<Base, bool> wait_for(std::chrono::nanoseconds limit) {
      return derived::event<Base>::wait_for(conformance::cut_to<std::int32_t, std::chrono::milliseconds>(limit));
    }
  };
};

}  // namespace heddle::mutants
