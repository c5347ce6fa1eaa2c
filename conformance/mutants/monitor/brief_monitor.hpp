// A monitor that keeps limits in 16 bits of seconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_monitor : Base {
  struct monitor : derived::monitor<Base> {
    using derived::monitor<Base>::monitor;
    using derived::monitor<Base>::wait_for;
    task<Base, bool> wait_for(Base m, std::chrono::nanoseconds limit) {
      return derived::monitor<Base>::wait_for(m, conformance::cut_to<std::uint16_t, std::chrono::seconds>(limit));
    }
  };
};

}  // namespace heddle::mutants
