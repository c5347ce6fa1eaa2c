// A channel that reports success for every send.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lying_channel : conformance::altered_threads<lying_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : derived::channel<threads, T, Capacity> {
    bool send(T value) {
      derived::channel<threads, T, Capacity>::send(value);
      return true;
    }
  };
};

}  // namespace heddle::models
