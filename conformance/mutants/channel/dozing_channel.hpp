// A channel on which a timed receive looks again only when its limit has passed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dozing_channel : conformance::altered_threads<dozing_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : threads::channel<T, Capacity> {
    received<T> receive_for(std::chrono::nanoseconds limit) {
      using base = threads::channel<T, Capacity>;
      if (const auto got = base::receive_for(limit.zero()); got.what != reception::timed_out) return got;
      std::this_thread::sleep_for(limit);
      return base::receive_for(limit.zero());
    }
  };
};

}  // namespace heddle::models
