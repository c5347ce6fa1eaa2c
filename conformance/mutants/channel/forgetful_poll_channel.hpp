// A closed channel whose timed receive tells the end though values are left.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/plain_channel.hpp"

namespace heddle::models {

struct forgetful_poll_channel : conformance::altered_threads<forgetful_poll_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : conformance::plain_channel<T, Capacity> {
    received<T> receive_for(std::chrono::nanoseconds limit) {
      std::unique_lock fields(this->guard_);
      if (this->closed_) return {reception::closed, {}};
      this->wait_for_value(limit);
      return this->take();
    }
  };
};

}  // namespace heddle::models
