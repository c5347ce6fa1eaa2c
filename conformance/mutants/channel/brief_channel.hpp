// A channel that keeps limits in 32 bits of 100 nanoseconds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ratio>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/limits.hpp"

namespace heddle::models {

struct brief_channel : conformance::altered_threads<brief_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    using tick = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;
    received<T> receive_for(std::chrono::nanoseconds limit) {
      return threads::channel<T, Capacity>::receive_for(conformance::cut_to<std::uint32_t, tick>(limit));
    }
  };
};

}  // namespace heddle::models
