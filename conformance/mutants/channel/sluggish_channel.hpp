// A channel on which a timed receive uses up its limit even where there is a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sluggish_channel : conformance::altered_threads<sluggish_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    received<T> receive_for(std::chrono::nanoseconds limit) {
      const auto got = threads::channel<T, Capacity>::receive_for(limit);
      std::this_thread::sleep_for(limit);
      return got;
    }
  };
};

}  // namespace heddle::models
