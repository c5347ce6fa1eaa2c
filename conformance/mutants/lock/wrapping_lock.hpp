// A lock that adds a limit to the clock without checking for overflow.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct wrapping_lock : Base {
  struct lock : derived::lock<Base> {
    task<Base, bool> try_acquire_for(std::chrono::nanoseconds limit) {
      using namespace std::chrono;
      const auto now = Base::clock::now().time_since_epoch();
      const auto sum = static_cast<std::uint64_t>(now.count()) + static_cast<std::uint64_t>(limit.count());
      const nanoseconds until(static_cast<std::int64_t>(sum));
      return derived::lock<Base>::try_acquire_for(until < now ? nanoseconds(0) : limit);
    }
  };
};

}  // namespace heddle::mutants
