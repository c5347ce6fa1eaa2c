// A condition that keeps limits in 32 bits of milliseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_condition : Base {
  struct condition : Base::condition {
    using base = typename Base::condition;
    using mutex_type = typename base::mutex_type;
    using base::wait_for;
    task<Base, bool> wait_for(mutex_type& held, std::chrono::nanoseconds limit) {
      const auto cut = conformance::cut_to<std::uint32_t, std::chrono::milliseconds>(limit);
      const auto got = AWAIT(base::wait_for(held, cut));
      RETURN(got);
    }
  };
};

}  // namespace heddle::mutants
