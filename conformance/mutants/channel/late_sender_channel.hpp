// A channel whose waiting senders look for room before they look whether it was closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <mutex>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/plain_channel.hpp"

namespace heddle::models {

struct late_sender_channel : conformance::altered_threads<late_sender_channel> {
  using altered_threads::altered_threads;

  template <class T, std::size_t Capacity> struct channel : conformance::plain_channel<T, Capacity> {
    bool send(T value) {
      std::unique_lock fields(this->guard_);
      if (this->closed_) return false;
      while (this->full()) {
        this->room_.wait(this->guard_);
        if (this->full() && this->closed_) return false;
      }
      return this->push(value);
    }
  };
};

}  // namespace heddle::models
