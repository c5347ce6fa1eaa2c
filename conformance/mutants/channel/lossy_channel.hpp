// A channel on which a receive that expires loses a value that arrives at that moment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lossy_channel : conformance::altered_threads<lossy_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : derived::channel<threads, T, Capacity> {
    using base = derived::channel<threads, T, Capacity>;
    received<T> receive_for(std::chrono::nanoseconds limit) {
      const auto got = base::receive_for(limit);
      if (got.what != reception::timed_out) return got;
      std::this_thread::yield();
      base::receive_for(std::chrono::nanoseconds(0));
      return got;
    }
  };
};

}  // namespace heddle::models
