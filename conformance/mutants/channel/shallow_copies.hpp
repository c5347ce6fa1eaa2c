// A channel that carries the first 64 bytes of a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct shallow_copies : conformance::altered_threads<shallow_copies> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    bool send(const T& value) {
      T kept{};
      std::memcpy(&kept, &value, std::min<std::size_t>(sizeof value, 64));
      return threads::channel<T, Capacity>::send(kept);
    }
  };
};

}  // namespace heddle::models
