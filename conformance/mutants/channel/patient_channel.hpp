// A channel on which a timed receive waits out its limit although it is closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct patient_channel : conformance::altered_threads<patient_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    received<T> receive_for(std::chrono::nanoseconds limit) {
      const auto got = threads::channel<T, Capacity>::receive_for(limit);
      if (got.what == reception::closed) std::this_thread::sleep_for(limit);
      return got;
    }
  };
};

}  // namespace heddle::models
