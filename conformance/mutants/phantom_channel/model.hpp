// A channel whose waiting receivers take its close for a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct phantom_channel : conformance::altered_threads<phantom_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : derived::channel<threads, T, Capacity> {
    received<T> receive() {
      const auto polled = this->receive_for(std::chrono::nanoseconds(0));
      if (polled.what != reception::timed_out) return polled;
      auto waited = derived::channel<threads, T, Capacity>::receive();
      waited.what = reception::value;
      return waited;
    }
  };
};

}  // namespace heddle::models
