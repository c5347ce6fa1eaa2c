// A channel whose receivers, if they had to wait, look whether it was closed before they look for a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/plain_channel.hpp"

namespace heddle::models {

struct end_first_channel : conformance::altered_threads<end_first_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : conformance::plain_channel<T, Capacity> {
    received<T> receive() {
      std::unique_lock fields(this->guard_);
      if (this->wait_for_value(std::chrono::nanoseconds::max()) && this->closed_) return {reception::closed, {}};
      return this->take();
    }
  };
};

}  // namespace heddle::models
