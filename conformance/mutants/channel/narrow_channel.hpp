// A channel that never holds more than 255 values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct narrow_channel : conformance::altered_threads<narrow_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> using channel =
      derived::channel<threads, T, (Capacity > 255 ? 255 : Capacity)>;
};

}  // namespace heddle::models
