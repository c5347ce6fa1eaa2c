// A channel on which a receive that has expired consumes the next value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hungry_channel : conformance::altered_threads<hungry_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> class channel : public threads::channel<T, Capacity> {
   public:
    received<T> receive_for(std::chrono::nanoseconds limit) {
      const auto got = threads::channel<T, Capacity>::receive_for(limit);
      if (got.what == reception::timed_out && limit > limit.zero()) hungry_ = true;
      return got;
    }
    bool send(T value) { return hungry_.exchange(false) || threads::channel<T, Capacity>::send(value); }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::models
