// A channel that keeps limits in 32 bits of 100 nanoseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ratio>

#include "conformance/defects/limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct brief_channel : Base {
  template <class T, std::size_t Capacity> struct channel : derived::channel<Base, T, Capacity> {
    using tick = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;
    task<Base, received<T>> receive_for(std::chrono::nanoseconds limit) {
      return derived::channel<Base, T, Capacity>::receive_for(conformance::cut_to<std::uint32_t, tick>(limit));
    }
  };
};

}  // namespace heddle::mutants
