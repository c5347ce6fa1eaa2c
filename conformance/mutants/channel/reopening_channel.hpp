// A channel that takes values for accepted although it is closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct reopening_channel : conformance::altered_threads<reopening_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    bool send(T value) {
      threads::channel<T, Capacity>::send(value);
      return true;
    }
  };
};

}  // namespace heddle::models
